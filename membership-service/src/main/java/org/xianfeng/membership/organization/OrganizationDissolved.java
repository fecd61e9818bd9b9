package org.xianfeng.membership.organization;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Said inside the transaction that dissolves an organisation, for those who keep what needs one that exists.
 *
 * @param path where it stood last
 * @param until the first day on which it exists no longer
 */
public record OrganizationDissolved(UUID id, String path, LocalDate until) {}

package org.xianfeng.membership.member;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Said inside the transaction that takes a member off the roster, before her access is derived, for those whose records
 * need a member.
 *
 * @param memberId the membership that she left; she may have another, former or present
 * @param from the first day on which she is no longer on it
 */
public record LeftRoster(UUID personId, UUID memberId, MembershipState state, LocalDate from) {}

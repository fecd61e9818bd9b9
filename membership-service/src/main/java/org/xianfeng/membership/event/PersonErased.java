package org.xianfeng.membership.event;

import java.util.List;
import java.util.UUID;

/**
 * Somebody who was no member is forgotten, with her accounts.
 *
 * @param accountIds every account that ever was hers: of one that was closed nobody else knows any more whose it was
 */
public record PersonErased(UUID personId, List<UUID> accountIds) {}

package org.xianfeng.membership.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.xianfeng.support.scope.AccessEntry;
import org.xianfeng.support.scope.AccessRole;

/** The whole effective access of one account. */
public record AccessState(
        String issuer,
        String subject,
        UUID accountId,
        UUID personId,
        UUID memberId,
        long version,
        List<Entry> entries) {

    /** A role in an organisation, from a day until a day, because of a fact. */
    public record Entry(AccessRole role, UUID organizationId, LocalDate from, LocalDate until, Because because) {}

    /** The fact. */
    public record Because(AccessEntry.Because.Kind kind, UUID id) {}
}

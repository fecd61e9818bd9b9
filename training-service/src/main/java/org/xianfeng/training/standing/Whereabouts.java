package org.xianfeng.training.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.database.Sql;

/** Where members belong, as far as the roster says; of many in one question. */
@ApplicationScoped
class Whereabouts {

    private static final String WHEREABOUTS =
            """
            select asked.member_id, m.member_id is not null as known, a.branch_id, o.path
            from unnest(?::text[]::uuid[]) as asked(member_id)
            left join roster_member m on m.member_id = asked.member_id
            left join roster_affiliation a on a.member_id = m.member_id
                and a.valid_from <= ? and (a.valid_until is null or a.valid_until > ?)
            left join roster_organization o on o.id = a.branch_id
            """;

    private final Sql sql;

    Whereabouts(Sql sql) {
        this.sql = sql;
    }

    /**
     * Where one of them belongs.
     *
     * @param known whether we have heard of her at all
     * @param branchId null if she belongs to none
     * @param path the branch's path of today; null if the branch is not known yet, or stands nowhere
     */
    record Of(UUID memberId, boolean known, UUID branchId, String path) {}

    /** Where each of these members belonged on that day. */
    List<Of> of(List<UUID> memberIds, LocalDate day) {
        return sql.all(
                WHEREABOUTS,
                row -> new Of(
                        row.getObject("member_id", UUID.class),
                        row.getBoolean("known"),
                        row.getObject("branch_id", UUID.class),
                        row.getString("path")),
                memberIds.stream().map(UUID::toString).toArray(String[]::new),
                day,
                day);
    }
}

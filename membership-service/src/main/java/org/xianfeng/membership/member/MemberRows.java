package org.xianfeng.membership.member;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.scope.Scope;

/** Members as rows for views: two statements, however many they are. */
@ApplicationScoped
class MemberRows {

    static final String COLUMNS =
            """
            c.member_id, c.person_id, c.external_code, c.name, c.name_sort, c.path, c.branch_id, b.name as branch_name,
            c.group_id, g.name as group_name, c.state, c.join_date, c.full_member_date,
            m.job_post, m.lost_contact_since, m.mobile_destination
            """;

    static final String FROM =
            """
            from member_current c
            join membership m on m.id = c.member_id
            join organization_current b on b.organization_id = c.branch_id
            left join organization_current g on g.organization_id = c.group_id
            """;

    private final SqlSession sql;

    MemberRows(SqlSession sql) {
        this.sql = sql;
    }

    Optional<MemberView> find(UUID memberId, Scope scope, LocalDate today) {
        Map<String, Object> parameters = new HashMap<>();
        String visible = scope.withinOrOwnMembership("c.path", "c.member_id", parameters);
        parameters.put("id", memberId);
        List<Tuple> rows = sql.query("select " + COLUMNS + FROM + " where c.member_id = :id and " + visible)
                .bind(parameters)
                .list(row -> row);
        return views(rows, today).stream().findFirst();
    }

    /** The rows as views, with the posts that their people hold on the day. */
    List<MemberView> views(List<Tuple> rows, LocalDate day) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<MemberView.HeldPost>> posts = postsOf(
                rows.stream().map(row -> row.get("person_id", UUID.class)).toList(), day);
        return rows.stream().map(row -> view(row, posts, day)).toList();
    }

    private Map<UUID, List<MemberView.HeldPost>> postsOf(Collection<UUID> people, LocalDate day) {
        record Held(UUID person, MemberView.HeldPost post) {}
        return sql
                .query(
                        """
                        select person_id, id, organization_id, post, valid_from from post_holding
                         where person_id = any(cast(:people as uuid[]))
                           and valid_from <= :day and (valid_until is null or valid_until > :day)
                         order by valid_from, id
                        """)
                .bind("people", people.toArray(UUID[]::new))
                .bind("day", day)
                .list(row -> new Held(
                        row.get("person_id", UUID.class),
                        new MemberView.HeldPost(
                                row.get("id", UUID.class),
                                row.get("organization_id", UUID.class),
                                row.get("post", String.class),
                                row.get("valid_from", LocalDate.class))))
                .stream()
                .collect(Collectors.groupingBy(Held::person, Collectors.mapping(Held::post, Collectors.toList())));
    }

    private static MemberView view(Tuple row, Map<UUID, List<MemberView.HeldPost>> posts, LocalDate day) {
        LocalDate full = row.get("full_member_date", LocalDate.class);
        boolean isFull = full != null && !day.isBefore(full);
        UUID group = row.get("group_id", UUID.class);
        return new MemberView(
                row.get("member_id", UUID.class),
                row.get("person_id", UUID.class),
                row.get("external_code", String.class),
                row.get("name", String.class),
                new MemberView.Place(row.get("branch_id", UUID.class), row.get("branch_name", String.class)),
                group == null ? null : new MemberView.Place(group, row.get("group_name", String.class)),
                isFull ? MemberStage.FULL : MemberStage.PROBATIONARY,
                MembershipState.valueOf(row.get("state", String.class)),
                row.get("join_date", LocalDate.class),
                full,
                isFull ? Period.between(full, day).getYears() : null,
                row.get("job_post", String.class),
                row.get("lost_contact_since", LocalDate.class),
                row.get("mobile_destination", String.class),
                posts.getOrDefault(row.get("person_id", UUID.class), List.of()));
    }
}

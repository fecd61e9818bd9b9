package org.xianfeng.membership.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.xianfeng.membership.organization.TreeOfDay;
import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.page.Keyset;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.scope.PathRange;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.search.NameSearch;

/** Members as rows for views: two statements a page, however many they are; a third for the count. */
@ApplicationScoped
class MemberRows {

    static final Keyset<MemberRow> ORDERS = Keyset.of(MemberRow.class, "c.member_id", UUID.class, MemberRow::memberId)
            .sortable("organization", "c.path", String.class, MemberRow::path)
            .sortable("name", "c.name_sort", String.class, MemberRow::nameSort)
            .sortable("joinDate", "c.join_date", LocalDate.class, MemberRow::joinDate)
            .usually("organization");

    /** An application is not told when somebody joined, nor in which order they did. */
    static final Keyset<MemberRow> ORDERS_FOR_APPLICATIONS = Keyset.of(
                    MemberRow.class, "c.member_id", UUID.class, MemberRow::memberId)
            .sortable("organization", "c.path", String.class, MemberRow::path)
            .sortable("name", "c.name_sort", String.class, MemberRow::nameSort)
            .usually("organization");

    static final Keyset<MemberRow> ROSTER_ORDERS = Keyset.of(MemberRow.class, "m.id", UUID.class, MemberRow::memberId)
            .sortable("organization", "a.place", String.class, MemberRow::path)
            .sortable("name", "p.name_sort", String.class, MemberRow::nameSort)
            .usually("organization");

    static final String CURRENT =
            """
            select c.member_id, c.person_id, c.external_code, c.name, c.name_sort, c.path, c.branch_id,
                   b.name as branch_name, c.group_id, g.name as group_name, c.state, m.ended_on, c.join_date, c.full_member_date,
                   m.job_post, m.lost_contact_since, m.mobile_destination, m.version, true as in_reach
              from member_current c
              join membership m on m.id = c.member_id
              join organization_current b on b.organization_id = c.branch_id
              left join organization_current g on g.organization_id = c.group_id
             where %s
            """;

    /** The states of the members of a day. */
    private static final String ON_ROSTER = Arrays.stream(MembershipState.onRoster())
            .map(state -> "'" + state + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    /**
     * Walks down the tree as it stood on the day, and takes who belonged to it then. What is known of her today is shown to
     * whom she is in reach of today; the first gap takes that condition, the second the filter.
     */
    private static final String ON_A_DAY = TreeOfDay.SQL
            + TreeOfDay.BELONGING
            + """
            select m.id as member_id, m.person_id, m.external_code, p.name, p.name_sort, a.place as path, a.branch_id,
                   bn.name as branch_name, a.group_id, gn.name as group_name, s.state, m.ended_on, m.join_date, m.full_member_date,
                   m.job_post, m.lost_contact_since, m.mobile_destination, m.version,
                   (select %s from member_current c where c.member_id = m.id) as in_reach
              from belonging a
              join membership m on m.id = a.member_id
              join membership_state s on s.member_id = m.id and s.valid_during @> cast(:day as date)
              join person p on p.id = m.person_id
              join organization_name bn on bn.organization_id = a.branch_id and bn.valid_during @> cast(:day as date)
              left join organization_name gn on gn.organization_id = a.group_id
                    and gn.valid_during @> cast(:day as date)
             where s.state in ON_ROSTER and %s
            """
                    .replace("ON_ROSTER", ON_ROSTER);

    private final SqlSession sql;

    MemberRows(SqlSession sql) {
        this.sql = sql;
    }

    /** Wherever her membership stands, or only if she is on the roster. */
    Optional<MemberRow> find(UUID memberId, Scope scope, boolean onRoster, LocalDate today) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = "c.member_id = :id and " + scope.withinOrOwnMembership("c.path", "c.member_id", parameters)
                + (onRoster ? " and c.state in " + ON_ROSTER : "");
        parameters.put("id", memberId);
        return rows(CURRENT.formatted(condition), parameters, today).stream().findFirst();
    }

    /** The members of today that the filter and the scope let through. */
    Page<MemberView> current(MemberFilter filter, Scope scope, Window<MemberRow> window, LocalDate today) {
        Map<String, Object> parameters = new HashMap<>();
        return page(CURRENT, condition(filter, scope, today, parameters), parameters, window, today);
    }

    /** What a row must fulfil to be in the list. */
    static String condition(MemberFilter filter, Scope scope, LocalDate today, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        conditions.add(scope.withinOrOwnMembership("c.path", "c.member_id", parameters));
        if (filter.within() != null) {
            parameters.put("withinFrom", filter.within().from());
            parameters.put("withinUntil", filter.within().until());
            conditions.add("c.path >= :withinFrom and c.path < :withinUntil");
        }
        if (filter.onRoster()) {
            conditions.add("c.state in " + ON_ROSTER);
        }
        if (filter.state() != null) {
            parameters.put("state", filter.state().name());
            conditions.add("c.state = :state");
        }
        if (filter.stage() != null) {
            parameters.put("today", today);
            conditions.add(
                    filter.stage() == MemberStage.FULL
                            ? "c.full_member_date <= :today"
                            : "(c.full_member_date is null or c.full_member_date > :today)");
        }
        if (filter.externalCode() != null) {
            parameters.put("externalCode", filter.externalCode());
            conditions.add("c.external_code = :externalCode");
        }
        if (filter.personId() != null) {
            parameters.put("person", filter.personId());
            conditions.add("c.person_id = :person");
        }
        if (filter.q() != null) {
            conditions.add(NameSearch.of(filter.q())
                    .map(search -> search.foundIn("c.name_keys", parameters))
                    .orElse("false"));
        }
        return String.join(" and ", conditions);
    }

    /** Where a member belonged when, with the names of her last day there; a place outside the scope is not named. */
    List<MemberHistoryView.Belonging> belongings(UUID memberId, LocalDate today, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = scope.within("o.path", parameters);
        return sql.query(
                        """
                        select a.branch_id, b.name as branch_name, a.group_id, g.name as group_name,
                               a.valid_from, a.valid_until, (%s) as in_reach
                          from affiliation a
                          join organization_current o on o.organization_id = a.branch_id
                          join organization_name b on b.organization_id = a.branch_id
                               and b.valid_during @> coalesce(a.valid_until - 1, :today)
                          left join organization_name g on g.organization_id = a.group_id
                               and g.valid_during @> coalesce(a.valid_until - 1, :today)
                         where a.member_id = :id order by a.valid_from
                        """
                                .formatted(condition))
                .bind("id", memberId)
                .bind("today", today)
                .bind(parameters)
                .list(row -> {
                    boolean inReach = row.get("in_reach", Boolean.class);
                    UUID group = row.get("group_id", UUID.class);
                    return new MemberHistoryView.Belonging(
                            inReach
                                    ? new MemberView.Place(
                                            row.get("branch_id", UUID.class), row.get("branch_name", String.class))
                                    : null,
                            inReach && group != null
                                    ? new MemberView.Place(group, row.get("group_name", String.class))
                                    : null,
                            row.get("valid_from", LocalDate.class),
                            row.get("valid_until", LocalDate.class));
                });
    }

    /**
     * Who belonged to the subtree on the day; the tree, too, is that of the day.
     *
     * @param scope within which whoever is asked about must stand today, so that more than the record of the day is shown
     */
    Page<MemberView> onDay(UUID rootId, LocalDate day, Scope scope, Window<MemberRow> window) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("root", rootId);
        parameters.put("day", day);
        String select = ON_A_DAY.formatted(scope.within("c.path", parameters), "%s");
        return page(select, "true", parameters, window, day);
    }

    private Page<MemberView> page(
            String select, String filter, Map<String, Object> parameters, Window<MemberRow> window, LocalDate day) {
        Map<String, Object> ofPage = new HashMap<>(parameters);
        String rows = select.formatted(filter + " and " + window.after(ofPage)) + window.inOrder();
        Page<MemberView> page = window.page(rows(rows, ofPage, day), row -> row.view(day));
        if (!window.counts()) {
            return page;
        }
        return page.counted(sql.query(window.count(select.formatted(filter)))
                .bind(parameters)
                .count());
    }

    private List<MemberRow> rows(String select, Map<String, Object> parameters, LocalDate day) {
        List<Tuple> rows = sql.query(select).bind(parameters).list(row -> row);
        Map<UUID, List<MemberView.HeldPost>> posts = postsOf(rows, day);
        return rows.stream()
                .map(row -> MemberRow.of(row, posts.getOrDefault(row.get("person_id", UUID.class), List.of())))
                .toList();
    }

    private Map<UUID, List<MemberView.HeldPost>> postsOf(List<Tuple> rows, LocalDate day) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        record Held(UUID person, MemberView.HeldPost post) {}
        return sql
                .query(
                        """
                        select person_id, id, organization_id, post, valid_from from post_holding
                         where person_id = any(:people) and valid_during @> cast(:day as date)
                         order by valid_from, id
                        """)
                .bind(
                        "people",
                        rows.stream()
                                .map(row -> row.get("person_id", UUID.class))
                                .toArray(UUID[]::new))
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

    /**
     * What a list of members is narrowed to; null where nothing was asked for.
     *
     * @param within the subtree
     * @param onRoster only those whose membership is in a state that counts in rosters
     */
    record MemberFilter(
            PathRange within,
            boolean onRoster,
            MembershipState state,
            MemberStage stage,
            String externalCode,
            UUID personId,
            String q) {}
}

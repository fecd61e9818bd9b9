package org.xianfeng.activity.directory;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.feed.follow.Followers;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.roster.Roster;

/**
 * What activities need to know of membership's organisations and members, answered from the roster for many at once: each
 * question is one statement, whatever it asks about.
 */
@ApplicationScoped
public class Directory {

    private static final String ORGANIZATIONS =
            """
            select id, name, kind, path, exists_from, exists_until from roster_organization
             where id = any (?::uuid[]) and path is not null
            """;

    private static final String MEMBER =
            """
            select m.member_id, m.display_name, m.version, a.branch_id, a.group_id, s.stage, s.state,
                   exists (select from roster_voting_right v where v.member_id = m.member_id
                       and v.valid_from <= asked.day and (v.valid_until is null or v.valid_until > asked.day)) votes,
                   b.path branch_path, g.path group_path
              from (select ?::date as day) asked
            """;

    private static final String ON_THE_DAY =
            """
              left join roster_state s on s.member_id = m.member_id
                and s.valid_from <= asked.day and (s.valid_until is null or s.valid_until > asked.day)
              left join lateral (select l.branch_id, l.group_id from roster_affiliation l
                 where l.member_id = m.member_id order by l.valid_from desc limit 1) last on true
              left join roster_organization b on b.id = coalesce(a.branch_id, last.branch_id)
              left join roster_organization g on g.id = case when a.branch_id is null then last.group_id else a.group_id end
            """;

    /** The states of membership-service whose members count. */
    static final String ON_ROSTER = "s.state in ('NORMAL', 'RESTORED')";

    private static final String BELONGING = MEMBER
            + """
              join roster_affiliation a on (a.branch_id = any (?::uuid[]) or a.group_id = any (?::uuid[]))
                and a.valid_from <= asked.day and (a.valid_until is null or a.valid_until > asked.day)
              join roster_member m on m.member_id = a.member_id
            """
            + ON_THE_DAY
            + " where " + ON_ROSTER + " order by m.member_id";

    /** The posts of leading bodies (支部条例 ch. 6); a group's leader and a Party worker have no seat in one. */
    static final String IN_LEADING_BODY = "p.post not in ('GROUP_LEADER', 'PARTY_WORKER', 'DISCIPLINE_SECRETARY')";

    private static final String LEADING = MEMBER
            + """
              join roster_member m on exists (select from roster_post p where p.member_id = m.member_id
                and p.organization_id = any (?::uuid[])
                and %s
                and p.valid_from <= asked.day and (p.valid_until is null or p.valid_until > asked.day))
              left join roster_affiliation a on a.member_id = m.member_id
                and a.valid_from <= asked.day and (a.valid_until is null or a.valid_until > asked.day)
            """
                    .formatted(IN_LEADING_BODY)
            + ON_THE_DAY
            + " where " + ON_ROSTER + " order by m.member_id";

    private static final String MEMBERS = MEMBER
            + """
              join roster_member m on m.member_id = any (?::uuid[])
              left join roster_affiliation a on a.member_id = m.member_id
                and a.valid_from <= asked.day and (a.valid_until is null or a.valid_until > asked.day)
            """
            + ON_THE_DAY;

    private final Sql sql;
    private final Roster roster;
    private final Followers followers;
    private final Clock clock;

    Directory(Sql sql, Roster roster, Followers followers, Clock clock) {
        this.sql = sql;
        this.roster = roster;
        this.followers = followers;
        this.clock = clock;
    }

    /** The organisations with these ids; one that is absent or not known is left out, and may be looked for in the answer. */
    public Map<UUID, OrganizationRef> organizations(Collection<UUID> ids) {
        Map<UUID, OrganizationRef> organizations = new HashMap<>();
        String[] present = array(ids);
        if (present.length > 0) {
            sql.all(ORGANIZATIONS, OrganizationRef::of, (Object) present)
                    .forEach(each -> organizations.put(each.id(), each));
        }
        return organizations;
    }

    /** The same, and none of them is moved before this transaction ends, see {@link Roster#holdOrganizations}. */
    public Map<UUID, OrganizationRef> holdOrganizations(Collection<UUID> ids) {
        return roster.holdOrganizations(ids).values().stream()
                .filter(each -> each.path() != null)
                .map(OrganizationRef::of)
                .collect(toMap(OrganizationRef::id, each -> each));
    }

    /** Who belonged to these branches or groups on the day, in a state that counts, in the order of their ids. */
    public List<MemberOnDay> belongingTo(Collection<UUID> branchesOrGroups, LocalDate day) {
        String[] ids = array(branchesOrGroups);
        return sql.all(BELONGING, MemberOnDay::of, day, ids, ids);
    }

    /** Who held a post in the leading body of these organisations on the day, in the order of their ids. */
    public List<MemberOnDay> leading(Collection<UUID> organizations, LocalDate day) {
        return sql.all(LEADING, MemberOnDay::of, day, array(organizations));
    }

    /** What these members were on the day; one that is not known is left out, and may be looked for in the answer. */
    public Map<UUID, MemberOnDay> members(Collection<UUID> ids, LocalDate day) {
        Map<UUID, MemberOnDay> members = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.all(MEMBERS, MemberOnDay::of, day, array(ids)).forEach(each -> members.put(each.id(), each));
        }
        return members;
    }

    /** The refusal of an id that leads nowhere: for good, or because membership may have made it a moment ago. */
    public Refused unknown(String kind, UUID id) {
        return followers.status(OrganizationMoves.SOURCE).mayNotKnowYet(id, clock)
                ? Refused.because(CommonProblem.ROSTER_BEHIND).retryAfter(Duration.ofSeconds(1))
                : CommonProblem.notFound(kind);
    }

    static String[] array(Collection<UUID> ids) {
        return ids.stream()
                .filter(Objects::nonNull)
                .map(UUID::toString)
                .distinct()
                .toArray(String[]::new);
    }
}

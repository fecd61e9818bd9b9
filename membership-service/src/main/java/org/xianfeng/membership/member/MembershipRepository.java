package org.xianfeng.membership.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.xianfeng.membership.member.RecordMember.Recorded;
import org.xianfeng.membership.organization.OrganizationRepository;
import org.xianfeng.membership.organization.SupersededFacts;
import org.xianfeng.membership.person.PersonRepository;
import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.database.ExternalCodes;
import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.Scope;

/** Memberships as aggregates, and the current-state row that is kept beside each. */
@ApplicationScoped
class MembershipRepository implements PanacheRepositoryBase<Membership, UUID> {

    private static final ExternalCodes.Series NUMBERS = new ExternalCodes.Series("member", "membership", "keeper_id");

    private final OrganizationRepository organizations;
    private final PersonRepository people;
    private final ExternalCodes codes;
    private final SqlSession sql;
    private final SupersededFacts superseded;

    MembershipRepository(
            OrganizationRepository organizations,
            PersonRepository people,
            ExternalCodes codes,
            SqlSession sql,
            SupersededFacts superseded) {
        this.organizations = organizations;
        this.people = people;
        this.codes = codes;
        this.sql = sql;
        this.superseded = superseded;
    }

    /** The membership, if it lies within the scope or is the caller's own. */
    Optional<Membership> find(UUID id, Scope scope) {
        return personOf(id, scope).flatMap(person -> findByIdOptional(id));
    }

    /**
     * The membership, locked until the transaction ends, if it lies within the scope; the tree that it is shown in and its
     * person are locked before it.
     */
    Optional<Membership> lock(UUID id, Scope scope) {
        organizations.shareTree();
        return personOf(id, scope).flatMap(person -> {
            people.lockFirst(person);
            return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
        });
    }

    /** The membership that this keeper gave the number, if it lies within the scope. */
    Optional<Recorded> numbered(UUID keeperId, String externalCode, Scope scope) {
        return numbered("m.keeper_id = :owner", keeperId, externalCode, scope);
    }

    /** The membership that the keeper of this person gave the number, if it lies within the scope. */
    Optional<Recorded> numberedByKeeperOf(UUID personId, String externalCode, Scope scope) {
        return numbered(
                "m.keeper_id = (select k.keeper_id from person k where k.id = :owner)", personId, externalCode, scope);
    }

    private Optional<Recorded> numbered(String owned, UUID owner, String externalCode, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = scope.within("c.path", parameters);
        parameters.put("code", externalCode);
        parameters.put("owner", owner);
        return recorded("m.external_code = :code and " + owned + " and " + condition, parameters);
    }

    /** Another membership of hers, or one that has the number. */
    private record Other(UUID id, LocalDate since, LocalDate until, boolean hers, String path) {

        /** Which one it is, and until when it lasted, is said of one within the scope only. */
        Refused alreadyMember(Scope scope) {
            Refused refused = Refused.because(MembershipProblem.ALREADY_MEMBER).with("since", since);
            if (path == null || !scope.covers(path)) {
                return refused;
            }
            return (until == null ? refused : refused.with("until", until)).with("member", id);
        }
    }

    /**
     * Refuses a membership of days on which the same person has another, and a number that the keeper has given already;
     * both in one look.
     */
    void requireNew(Membership membership, Scope scope) {
        String code = membership.sheet().externalCode();
        List<Other> others = others(membership, membership.joinDate(), membership.endedOn(), code);
        others.stream().filter(Other::hers).findFirst().ifPresent(hers -> {
            throw hers.alreadyMember(scope);
        });
        if (!others.isEmpty()) {
            throw CommonProblem.externalCodeTaken("member", code);
        }
    }

    /** Refuses to let a membership go on since this day if the same person has another meanwhile. */
    void requireNoOtherSince(LocalDate day, Membership membership, Scope scope) {
        othersSince(day, membership).stream().findFirst().ifPresent(other -> {
            throw other.alreadyMember(scope);
        });
    }

    /** Whether another membership of hers lasts beyond this day, or goes on. */
    boolean hasOtherAfter(LocalDate day, Membership membership) {
        return !othersSince(day, membership).isEmpty();
    }

    private List<Other> othersSince(LocalDate day, Membership membership) {
        return others(membership, day, null, null);
    }

    private List<Other> others(Membership than, LocalDate from, LocalDate until, String code) {
        return sql.query(
                        """
                        select m.id, m.join_date, m.ended_on, c.path,
                               m.person_id = :person and m.life && daterange(:from, :until) as hers
                          from membership m left join member_current c on c.member_id = m.id
                         where m.id <> :id
                           and ((m.person_id = :person and m.life && daterange(:from, :until))
                                or (m.keeper_id = :keeper and m.external_code = cast(:code as text)))
                        """)
                .bind("id", than.id())
                .bind("person", than.personId())
                .bind("from", from, LocalDate.class)
                .bind("until", until, LocalDate.class)
                .bind("keeper", than.keeperId())
                .bind("code", code, String.class)
                .list(row -> new Other(
                        row.get("id", UUID.class),
                        row.get("join_date", LocalDate.class),
                        row.get("ended_on", LocalDate.class),
                        row.get("hers", Boolean.class),
                        row.get("path", String.class)));
    }

    /** Refuses a number that the keeper of this membership has given to another already. */
    void requireFree(Membership membership, String externalCode) {
        if (!Objects.equals(externalCode, membership.sheet().externalCode())) {
            codes.requireFree(NUMBERS, membership.keeperId(), externalCode);
        }
    }

    /** How many of these lie within the scope. */
    long countWithin(Collection<UUID> ids, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = scope.within("c.path", parameters);
        return sql.query("select count(*) from member_current c where c.member_id = any(:ids) and " + condition)
                .bind("ids", ids.toArray(UUID[]::new))
                .bind(parameters)
                .count();
    }

    /** The membership that has not ended of the person with this number, if it lies within the scope. */
    Optional<Recorded> ofPersonNumbered(UUID keeperId, String externalCode, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = scope.within("c.path", parameters);
        parameters.put("keeper", keeperId);
        parameters.put("code", externalCode);
        return recorded(
                "p.keeper_id = :keeper and p.external_code = :code and m.ended_on is null and " + condition,
                parameters);
    }

    private Optional<Recorded> recorded(String condition, Map<String, Object> parameters) {
        return sql.query(
                        """
                        select m.id, m.person_id from membership m
                          join person p on p.id = m.person_id
                          join member_current c on c.member_id = m.id
                         where %s
                        """
                                .formatted(condition))
                .bind(parameters)
                .first(row -> new Recorded(row.get("id", UUID.class), row.get("person_id", UUID.class)));
    }

    /** Whose it is, if it lies within the scope or is the caller's own. */
    private Optional<UUID> personOf(UUID id, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = scope.withinOrOwnMembership("path", "member_id", parameters);
        return sql.query("select person_id from member_current where member_id = :id and " + condition)
                .bind("id", id)
                .bind(parameters)
                .first(row -> row.get("person_id", UUID.class));
    }

    /**
     * Writes what is true of a member today; the path comes from where she belongs, and the tree must be shared. Her
     * person stands with the membership that goes on, or else with the one that ended last: not with any other that is recorded or closed.
     */
    void show(Membership membership) {
        flush();
        sql.change(
                        """
                        insert into member_current (member_id, person_id, path, branch_id, group_id, name, name_sort,
                                                    name_keys, external_code, join_date, full_member_date, state)
                        select m.id, m.person_id, o.path, :branch, :group, p.name, p.name_sort, p.name_keys,
                               m.external_code, m.join_date, m.full_member_date, :state
                          from membership m
                          join person p on p.id = m.person_id
                          join organization_current o on o.organization_id = :place
                         where m.id = :id
                        on conflict (member_id) do update
                           set path = excluded.path, branch_id = excluded.branch_id, group_id = excluded.group_id,
                               name = excluded.name, name_sort = excluded.name_sort, name_keys = excluded.name_keys,
                               external_code = excluded.external_code, join_date = excluded.join_date,
                               full_member_date = excluded.full_member_date, state = excluded.state
                        """)
                .bind("id", membership.id())
                .bind("branch", membership.affiliation().branchId())
                .bind("group", membership.affiliation().groupId().orElse(null), UUID.class)
                .bind("place", membership.affiliation().placeId())
                .bind("state", membership.state().name())
                .execute();
        sql.change(
                        """
                        update person_current p
                           set path = (select c.path from member_current c join membership m on m.id = c.member_id
                                        where c.person_id = p.person_id
                                        order by m.ended_on desc nulls first, m.id desc limit 1)
                         where p.person_id = :person
                        """)
                .bind("person", membership.personId())
                .execute();
    }

    /** Whether the scope covers this organisation. */
    boolean reaches(UUID organizationId, Scope scope) {
        return sql.query("select path from organization_current where organization_id = :id")
                .bind("id", organizationId)
                .first(row -> row.get("path", String.class))
                .filter(scope::covers)
                .isPresent();
    }

    /** Writes the name that the person has today. */
    void showName(UUID personId) {
        sql.change(
                        """
                        update member_current c set name = p.name, name_sort = p.name_sort, name_keys = p.name_keys
                          from person p where p.id = :person and c.person_id = p.id
                        """)
                .bind("person", personId)
                .execute();
    }

    /** Where the member stands today, for records about what was done to her. */
    String placeOf(UUID memberId) {
        return sql.query("select path from member_current where member_id = :id")
                .bind("id", memberId)
                .first(row -> row.get("path", String.class))
                .orElseThrow();
    }

    /** Keeps what a member's sheet says before it is corrected. */
    void keepSheet(UUID memberId, Instant now) {
        sql.change(
                        """
                        insert into superseded_fact (id, relation, subject_id, fact, superseded_at)
                        select :id, 'membership', m.id,
                               jsonb_build_object('external_code', m.external_code, 'job_post', m.job_post,
                                                  'lost_contact_since', m.lost_contact_since,
                                                  'mobile_destination', m.mobile_destination), :now
                          from membership m where m.id = :member
                        """)
                .bind("id", Ids.next())
                .bind("member", memberId)
                .bind("now", now)
                .execute();
    }

    /** Keeps since when somebody was said to be a member, and a full one by which document, before that is corrected. */
    void keepDates(UUID memberId, Instant now) {
        sql.change(
                        """
                        insert into superseded_fact (id, relation, subject_id, fact, superseded_at)
                        select :id, 'membership', m.id,
                               jsonb_build_object('join_date', m.join_date, 'full_member_date', m.full_member_date,
                                                  'confirmed_by', m.confirmed_by), :now
                          from membership m where m.id = :member
                        """)
                .bind("id", Ids.next())
                .bind("member", memberId)
                .bind("now", now)
                .execute();
    }

    /** Keeps where somebody was said to belong before it is replaced. */
    void keep(Affiliation replaced, UUID memberId, Instant now) {
        superseded.keep("affiliation", replaced, memberId, now);
    }

    /** Keeps what state a membership was said to have before it is replaced. */
    void keep(StatePeriod replaced, UUID memberId, Instant now) {
        superseded.keep("membership_state", replaced, memberId, now);
    }
}

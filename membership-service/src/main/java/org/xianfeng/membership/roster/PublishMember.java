package org.xianfeng.membership.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.membership.event.MemberState;
import org.xianfeng.membership.event.MembershipEvent;
import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.feed.EventFeed;

/**
 * Tells the other services the whole roster state of a member, last in the transaction that changed something of it:
 * membership, affiliation, name or post.
 */
@ApplicationScoped
public class PublishMember {

    private final SqlSession sql;
    private final EventFeed feed;

    PublishMember(SqlSession sql, EventFeed feed) {
        this.sql = sql;
        this.feed = feed;
    }

    /** Every membership of the person; none is not an error, since posts are also held by people who are no members. */
    public void ofPerson(UUID personId) {
        sql.query("select id from membership where person_id = :person order by id")
                .bind("person", personId)
                .list(row -> row.get("id", UUID.class))
                .forEach(this::publish);
    }

    private void publish(UUID memberId) {
        sql.change("update membership set roster_version = roster_version + 1 where id = :member")
                .bind("member", memberId)
                .execute();
        MemberState state = sql.query(
                        """
                        select m.person_id, p.name, m.roster_version, m.join_date, m.full_member_date
                          from membership m join person p on p.id = m.person_id
                         where m.id = :member
                        """)
                .bind("member", memberId)
                .first(row -> new MemberState(
                        memberId,
                        row.get("person_id", UUID.class),
                        row.get("name", String.class),
                        row.get("roster_version", Long.class),
                        affiliations(memberId),
                        states(memberId, row.get("full_member_date", LocalDate.class)),
                        List.of(),
                        posts(row.get("person_id", UUID.class))))
                .orElseThrow();
        feed.publish(MembershipEvent.MEMBER_STATE, memberId, state.version(), withVotingRights(state));
    }

    private List<MemberState.Affiliation> affiliations(UUID memberId) {
        return sql.query(
                        """
                        select branch_id, group_id, valid_from, valid_until from affiliation
                         where member_id = :member order by valid_from
                        """)
                .bind("member", memberId)
                .list(row -> new MemberState.Affiliation(
                        row.get("branch_id", UUID.class),
                        row.get("group_id", UUID.class),
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_until", LocalDate.class)));
    }

    /** A state that holds over the day she became a full member is told as two, one for each stage. */
    private List<MemberState.State> states(UUID memberId, LocalDate fullFrom) {
        List<MemberState.State> states = new ArrayList<>();
        sql.query(
                        "select state, valid_from, valid_until from membership_state where member_id = :member order by valid_from")
                .bind("member", memberId)
                .list(row -> new MemberState.State(
                        row.get("state", String.class),
                        "PROBATIONARY",
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_until", LocalDate.class)))
                .forEach(state -> states.addAll(byStage(state, fullFrom)));
        return states;
    }

    private static List<MemberState.State> byStage(MemberState.State state, LocalDate fullFrom) {
        if (fullFrom == null || (state.until() != null && !state.until().isAfter(fullFrom))) {
            return List.of(state);
        }
        if (!fullFrom.isAfter(state.from())) {
            return List.of(new MemberState.State(state.state(), "FULL", state.from(), state.until()));
        }
        return List.of(
                new MemberState.State(state.state(), "PROBATIONARY", state.from(), fullFrom),
                new MemberState.State(state.state(), "FULL", fullFrom, state.until()));
    }

    /** Full members vote while their membership is normal or restored (选举条例 Art. 5). */
    private static MemberState withVotingRights(MemberState state) {
        List<MemberState.Period> voting = state.states().stream()
                .filter(period -> period.stage().equals("FULL")
                        && (period.state().equals("NORMAL") || period.state().equals("RESTORED")))
                .map(period -> new MemberState.Period(period.from(), period.until()))
                .toList();
        return new MemberState(
                state.memberId(),
                state.personId(),
                state.displayName(),
                state.version(),
                state.affiliations(),
                state.states(),
                voting,
                state.posts());
    }

    private List<MemberState.Post> posts(UUID personId) {
        return sql.query(
                        """
                        select id, organization_id, post, valid_from, valid_until from post_holding
                         where person_id = :person order by valid_from, id
                        """)
                .bind("person", personId)
                .list(row -> new MemberState.Post(
                        row.get("id", UUID.class),
                        row.get("organization_id", UUID.class),
                        row.get("post", String.class),
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_until", LocalDate.class)));
    }
}

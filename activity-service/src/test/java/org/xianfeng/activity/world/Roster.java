package org.xianfeng.activity.world;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.activity.directory.OrganizationRef;
import org.xianfeng.support.database.Sql;

/** Writes into the roster what tests want membership-service to have said. */
@ApplicationScoped
public class Roster {

    /** Long before anything that tests record. */
    public static final LocalDate ALWAYS = LocalDate.of(2010, 1, 1);

    private static final AtomicInteger NEXT = new AtomicInteger(1000);

    private final Sql sql;

    Roster(Sql sql) {
        this.sql = sql;
    }

    /** A member as tests know her. */
    public record Member(UUID id, String name) {}

    /** An organisation at the top of a tree. */
    public OrganizationRef root(String kind) {
        return add(kind, null, ALWAYS);
    }

    public OrganizationRef below(OrganizationRef parent, String kind) {
        return add(kind, parent, ALWAYS);
    }

    public OrganizationRef foundedOn(LocalDate day, OrganizationRef parent, String kind) {
        return add(kind, parent, day);
    }

    /** A full member of a branch with a vote, from ever on. */
    public Member member(OrganizationRef branch) {
        return member(branch, null, "FULL", true);
    }

    public Member member(OrganizationRef branch, String stage, boolean votes) {
        return member(branch, null, stage, votes);
    }

    public Member member(OrganizationRef branch, OrganizationRef group) {
        return member(branch, group, "FULL", true);
    }

    /** She has held this post there from ever on. */
    public Member appoint(Member member, String post, OrganizationRef organization) {
        sql.update(
                "insert into roster_post (member_id, post_id, organization_id, post, valid_from) values (?, ?, ?, ?, ?)",
                member.id(),
                UUID.randomUUID(),
                organization.id(),
                post,
                ALWAYS);
        return member;
    }

    /** Now the roster says that she was a full member of another branch from ever on. */
    public void correct(Member member, OrganizationRef branch) {
        sql.update(
                "update roster_affiliation set branch_id = ?, group_id = null where member_id = ?",
                branch.id(),
                member.id());
        sql.update("update roster_state set stage = 'FULL' where member_id = ?", member.id());
        sql.update("update roster_member set version = version + 1 where member_id = ?", member.id());
        sql.update("delete from roster_voting_right where member_id = ?", member.id());
        sql.update("insert into roster_voting_right (member_id, valid_from) values (?, ?)", member.id(), ALWAYS);
    }

    /** She came to her branch on that day, not before. */
    public void cameOn(LocalDate day, Member member) {
        sql.update("update roster_affiliation set valid_from = ? where member_id = ?", day, member.id());
    }

    /** From this day on the organisation exists no longer. */
    public void dissolve(OrganizationRef organization, LocalDate day) {
        sql.update("update roster_organization set exists_until = ? where id = ?", day, organization.id());
    }

    /** Whether membership-service may have said something that has not arrived. */
    public void fallBehind(boolean behind) {
        sql.update(
                """
                insert into follower (source, head, complete_at) values ('membership', ?, timestamptz '9999-01-01Z')
                on conflict (source) do update set head = excluded.head, complete_at = excluded.complete_at
                """,
                behind ? 7L : 0L);
    }

    /** Everything that membership-service had told by then is known, and nothing since. */
    public void heardOfMembershipAt(Instant time) {
        fallBehind(false);
        sql.update("update follower set complete_at = ? where source = 'membership'", time);
    }

    private Member member(OrganizationRef branch, OrganizationRef group, String stage, boolean votes) {
        Member member = new Member(UUID.randomUUID(), "张三" + NEXT.getAndIncrement());
        sql.update(
                "insert into roster_member (member_id, version, person_id, display_name) values (?, 1, ?, ?)",
                member.id(),
                UUID.randomUUID(),
                member.name());
        sql.update(
                "insert into roster_affiliation (member_id, branch_id, group_id, valid_from) values (?, ?, ?, ?)",
                member.id(),
                branch.id(),
                group == null ? null : group.id(),
                ALWAYS);
        sql.update(
                "insert into roster_state (member_id, state, stage, valid_from) values (?, 'NORMAL', ?, ?)",
                member.id(),
                stage,
                ALWAYS);
        if (votes) {
            sql.update("insert into roster_voting_right (member_id, valid_from) values (?, ?)", member.id(), ALWAYS);
        }
        return member;
    }

    private OrganizationRef add(String kind, OrganizationRef parent, LocalDate from) {
        String code = Integer.toString(NEXT.getAndIncrement(), Character.MAX_RADIX);
        String path = (parent == null ? "/" : parent.path()) + code + "/";
        OrganizationRef organization =
                new OrganizationRef(UUID.randomUUID(), "组织" + code + "（演示）", kind, path, from, null);
        sql.update(
                """
                insert into roster_organization (id, version, kind, name, path, exists_from, recording_starts_on)
                values (?, 1, ?, ?, ?, ?, date '2020-01-01')
                """,
                organization.id(),
                kind,
                organization.name(),
                organization.path(),
                from);
        sql.update(
                "insert into roster_placement (organization_id, parent_id, valid_from) values (?, ?::uuid, ?)",
                organization.id(),
                parent == null ? null : parent.id().toString(),
                from);
        return organization;
    }
}

package org.xianfeng.support.roster;

import static org.xianfeng.support.feed.follow.SqlConsumer.Given.DATA;
import static org.xianfeng.support.feed.follow.SqlConsumer.Given.SUBJECT;
import static org.xianfeng.support.feed.follow.SqlConsumer.Given.VERSION;

import io.quarkus.arc.properties.IfBuildProperty;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.feed.follow.SqlConsumer;

/** Writes what membership-service tells into the roster: the whole state of one subject at a time. */
@ApplicationScoped
@IfBuildProperty(name = "xianfeng.roster.followed", stringValue = "true")
public class FollowMembership extends SqlConsumer {

    /** Where the events come from. */
    public static final String SOURCE = "membership";

    private static final String DELETE_PLACEMENTS = "delete from roster_placement where organization_id = ?";

    /** The path of an organisation that stands nowhere any more is where it stood last. */
    private static final String ORGANIZATION =
            """
            with told as (select ?::uuid as id, ?::bigint as version, ?::jsonb as data),
            placement as (
                select * from told, jsonb_to_recordset(data -> 'placements')
                    as place("parentId" uuid, path text, "from" date, "until" date)),
            organization as (
                insert into roster_organization
                    (id, version, external_code, kind, name, path, exists_from, exists_until, recording_starts_on)
                select id, version, data ->> 'externalCode', data ->> 'kind', data ->> 'name',
                       (select path from placement where path is not null order by "from" desc limit 1),
                       (data ->> 'existsFrom')::date, (data ->> 'existsUntil')::date,
                       (data ->> 'recordingStartsOn')::date
                from told
                on conflict (id) do update set
                    version = excluded.version, external_code = excluded.external_code, kind = excluded.kind,
                    name = excluded.name, path = excluded.path, exists_from = excluded.exists_from,
                    exists_until = excluded.exists_until, recording_starts_on = excluded.recording_starts_on)
            insert into roster_placement (organization_id, parent_id, valid_from, valid_until)
            select id, "parentId", "from", "until" from placement
            """;

    /** One update for the whole subtree; below whom each organisation stands does not change with it. */
    private static final String MOVED =
            """
            with told as (select ?::jsonb as data)
            update roster_organization
            set path = (data ->> 'newPath') || substr(path, length(data ->> 'oldPath') + 1)
            from told
            where path >= (data ->> 'oldPath') and path < left(data ->> 'oldPath', -1) || '0'
            """;

    private static final String DELETE_MEMBER = "delete from roster_member where member_id = ?";

    private static final String MEMBER =
            """
            with told as (
                select * from (select ?::uuid as member_id, ?::bigint as version, ?::jsonb as data) as event
                where (data ->> 'personId')::uuid not in (select person_id from roster_erased_person)),
            member as (
                insert into roster_member (member_id, version, person_id, display_name)
                select member_id, version, (data ->> 'personId')::uuid, data ->> 'displayName' from told),
            affiliation as (
                insert into roster_affiliation (member_id, branch_id, group_id, valid_from, valid_until)
                select member_id, "branchId", "groupId", "from", "until" from told, jsonb_to_recordset(data -> 'affiliations')
                    as affiliation("branchId" uuid, "groupId" uuid, "from" date, "until" date)),
            state as (
                insert into roster_state (member_id, state, stage, valid_from, valid_until)
                select member_id, state, stage, "from", "until" from told, jsonb_to_recordset(data -> 'states')
                    as state(state text, stage text, "from" date, "until" date)),
            voting as (
                insert into roster_voting_right (member_id, valid_from, valid_until)
                select member_id, "from", "until" from told, jsonb_to_recordset(data -> 'votingRights')
                    as voting("from" date, "until" date))
            insert into roster_post (member_id, post_id, organization_id, post, valid_from, valid_until)
            select member_id, "postId", "organizationId", post, "from", "until" from told, jsonb_to_recordset(data -> 'posts')
                as post("postId" uuid, "organizationId" uuid, post text, "from" date, "until" date)
            """;

    /** Whoever signs in has one account: an earlier one of the same subject is over. */
    private static final String DELETE_ACCOUNT =
            """
            with told as (select ?::uuid as id, ?::jsonb as data)
            delete from roster_account using told
            where account_id = id or (issuer = data ->> 'issuer' and subject = data ->> 'subject')
            """;

    private static final String ACCESS =
            """
            with told as (
                select * from (select ?::uuid as account_id, ?::bigint as version, ?::jsonb as data) as event
                where (data ->> 'personId') is null
                   or (data ->> 'personId')::uuid not in (select person_id from roster_erased_person)),
            account as (
                insert into roster_account (account_id, version, issuer, subject, person_id, member_id)
                select account_id, version, data ->> 'issuer', data ->> 'subject',
                       (data ->> 'personId')::uuid, (data ->> 'memberId')::uuid
                from told)
            insert into roster_access_entry
                (account_id, role, organization_id, valid_from, valid_until, because_kind, because_id)
            select account_id, role, "organizationId", "from", "until", because ->> 'kind', (because ->> 'id')::uuid
            from told, jsonb_to_recordset(data -> 'entries')
                as entry(role text, "organizationId" uuid, "from" date, "until" date, because jsonb)
            """;

    /** An account of hers that was closed before names nobody any more: whose it was is said by its id alone. */
    private static final String ERASED =
            """
            with told as (select (data ->> 'personId')::uuid as person_id, data -> 'accountIds' as account_ids
                            from (select ?::jsonb as data) as event),
            member as (delete from roster_member where person_id in (select person_id from told)),
            account as (
                delete from roster_account
                where person_id in (select person_id from told)
                   or account_id in (select id::uuid from told, jsonb_array_elements_text(account_ids) as account(id)))
            insert into roster_erased_person (person_id) select person_id from told on conflict do nothing
            """;

    /** Who was erased stays known: the feed of a restored backup may not say it, and must not bring anybody back. */
    private static final List<String> FORGET =
            List.of("delete from roster_organization", "delete from roster_member", "delete from roster_account");

    private static final Map<String, List<Write>> WRITES = Map.of(
            "org.xianfeng.membership.organization.state",
            List.of(Write.of(DELETE_PLACEMENTS, SUBJECT), Write.of(ORGANIZATION, SUBJECT, VERSION, DATA)),
            "org.xianfeng.membership.organization.moved",
            List.of(Write.of(MOVED, DATA)),
            "org.xianfeng.membership.member.state",
            List.of(Write.of(DELETE_MEMBER, SUBJECT), Write.of(MEMBER, SUBJECT, VERSION, DATA)),
            "org.xianfeng.membership.access.state",
            List.of(Write.of(DELETE_ACCOUNT, SUBJECT, DATA), Write.of(ACCESS, SUBJECT, VERSION, DATA)),
            "org.xianfeng.membership.person.erased",
            List.of(Write.of(ERASED, DATA)));

    public FollowMembership() {
        super(SOURCE, WRITES, FORGET);
    }
}

package org.xianfeng.stack.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.xianfeng.stack.RunningStack;

/**
 * What the other services keep of the facts of membership-service: the same lines asked of the owner's tables and of the
 * copies. States are told by stage and periods may be cut, so those are compared as the days they cover.
 */
enum RosterPart {
    ORGANIZATIONS(
            180,
            """
            select row(o.id, o.external_code, c.kind, c.name, c.path, o.recording_starts_on)::text
              from organization o join organization_current c on c.organization_id = o.id
            """,
            """
            select row(id, external_code, kind, name, path, recording_starts_on)::text
              from roster_organization where path is not null
            """),
    PLACEMENTS(
            180,
            "select row(organization_id, parent_id, valid_from, valid_until)::text from organization_placement",
            "select row(organization_id, parent_id, valid_from, valid_until)::text from roster_placement"),
    MEMBERS(
            1_700,
            """
            select row(m.id, m.roster_version, m.person_id, p.name)::text
              from membership m join person p on p.id = m.person_id
            """,
            "select row(member_id, version, person_id, display_name)::text from roster_member"),
    AFFILIATIONS(
            1_700,
            "select row(member_id, branch_id, group_id, valid_from, valid_until)::text from affiliation",
            "select row(member_id, branch_id, group_id, valid_from, valid_until)::text from roster_affiliation"),
    STATES(
            1_700,
            "select row(member_id, state, range_agg(valid_during))::text from membership_state group by member_id, state",
            """
            select row(member_id, state, range_agg(daterange(valid_from, valid_until)))::text
              from roster_state group by member_id, state
            """),
    VOTING_RIGHTS(
            1_600,
            """
            select row(m.id, range_agg(s.valid_during) * datemultirange(daterange(m.full_member_date, null)))::text
              from membership m join membership_state s on s.member_id = m.id and s.state in ('NORMAL', 'RESTORED')
             where m.full_member_date is not null and s.valid_during && daterange(m.full_member_date, null)
             group by m.id
            """,
            """
            select row(member_id, range_agg(daterange(valid_from, valid_until)))::text
              from roster_voting_right group by member_id
            """),
    POSTS(
            400,
            """
            select row(m.id, h.id, h.organization_id, h.post, h.valid_from, h.valid_until)::text
              from post_holding h join membership m on m.person_id = h.person_id
            """,
            "select row(member_id, post_id, organization_id, post, valid_from, valid_until)::text from roster_post"),
    ACCOUNTS(
            7,
            "select row(id, access_version, issuer, subject)::text from account",
            "select row(account_id, version, issuer, subject)::text from roster_account"),
    ACCESS(
            7,
            """
            select row(account_id, role, organization_id, valid_from, valid_until, because_kind, because_id)::text
              from access_entry
            """,
            """
            select row(account_id, role, organization_id, valid_from, valid_until, because_kind, because_id)::text
              from roster_access_entry
            """);

    private final int atLeast;
    private final String facts;
    private final String copy;

    RosterPart(int atLeast, String facts, String copy) {
        this.atLeast = atLeast;
        this.facts = facts;
        this.copy = copy;
    }

    /** Fewer would not be the demonstration data. */
    int atLeast() {
        return atLeast;
    }

    List<String> recorded() throws SQLException {
        return lines("membership", facts);
    }

    List<String> copiedBy(String service) throws SQLException {
        return lines(service, copy);
    }

    private static List<String> lines(String database, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = RunningStack.database(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select line from (%s) as facts (line) order by line collate \"C\"".formatted(query))) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}

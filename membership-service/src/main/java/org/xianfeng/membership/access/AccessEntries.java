package org.xianfeng.membership.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.membership.access.AccessFacts.Given;
import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.scope.AccessEntry.Because;
import org.xianfeng.support.scope.AccessRole;

/** The table of what accounts may see; many of them in one statement. */
@ApplicationScoped
class AccessEntries {

    private final SqlSession sql;
    private final ObjectMapper json;

    AccessEntries(SqlSession sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    private record Entry(UUID account, Given given) {}

    /** What each of these has; one that has nothing is left out. */
    Map<UUID, Set<Given>> of(Collection<UUID> accounts) {
        return sql
                .query(
                        """
                        select account_id, role, organization_id, member_id, valid_from, valid_until, because_kind,
                               because_id
                          from access_entry where account_id = any(:accounts)
                        """)
                .bind("accounts", accounts.toArray(UUID[]::new))
                .list(row -> new Entry(
                        row.get("account_id", UUID.class),
                        new Given(
                                AccessRole.valueOf(row.get("role", String.class)),
                                row.get("organization_id", UUID.class),
                                row.get("member_id", UUID.class),
                                row.get("valid_from", LocalDate.class),
                                row.get("valid_until", LocalDate.class),
                                new Because(
                                        Because.Kind.valueOf(row.get("because_kind", String.class)),
                                        row.get("because_id", UUID.class)))))
                .stream()
                .collect(groupingBy(Entry::account, mapping(Entry::given, toSet())));
    }

    /** One row, as PostgreSQL reads it from JSON. */
    private record Row(
            UUID account,
            String role,
            UUID organization,
            UUID member,
            String validFrom,
            String validUntil,
            String kind,
            UUID because) {

        static Row of(UUID account, Given given) {
            return new Row(
                    account,
                    given.role().name(),
                    given.organizationId(),
                    given.memberId(),
                    given.from().toString(),
                    given.until() == null ? null : given.until().toString(),
                    given.because().kind().name(),
                    given.because().id());
        }
    }

    /** Each of these has what it is given here, and nothing else. */
    void rewrite(Map<UUID, List<Given>> given) {
        sql.change("delete from access_entry where account_id = any(:accounts)")
                .bind("accounts", given.keySet().toArray(UUID[]::new))
                .execute();
        List<Row> rows = new ArrayList<>();
        given.forEach((account, lines) -> lines.forEach(line -> rows.add(Row.of(account, line))));
        if (rows.isEmpty()) {
            return;
        }
        sql.change(
                        """
                        insert into access_entry (account_id, role, organization_id, member_id, valid_from, valid_until,
                                                  because_kind, because_id)
                        select account, role, organization, member, "validFrom", "validUntil", kind, because
                          from json_to_recordset(cast(:rows as json)) as line (
                               account uuid, role text, organization uuid, member uuid, "validFrom" date,
                               "validUntil" date, kind text, because uuid)
                        """)
                .bind("rows", written(rows))
                .execute();
    }

    private String written(List<Row> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row is plain", e);
        }
    }
}

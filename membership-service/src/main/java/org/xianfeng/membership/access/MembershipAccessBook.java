package org.xianfeng.membership.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.scope.AccessBook;
import org.xianfeng.support.scope.AccessEntry;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.scope.EffectiveAccess;

/** Reads effective access from this service's own facts, in one statement a request. */
@ApplicationScoped
class MembershipAccessBook implements AccessBook {

    private static final String ENTRIES =
            """
            select a.id account_id, a.person_id, e.member_id, e.role, e.organization_id, o.path,
                   e.valid_from, e.valid_until, e.because_kind, e.because_id
              from account a
              left join (access_entry e join organization_current o on o.organization_id = e.organization_id)
                on e.account_id = a.id
             where a.issuer = :issuer and a.subject = :subject and a.closed_at is null
            """;

    private final SqlSession sql;

    MembershipAccessBook(SqlSession sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public EffectiveAccess of(String issuer, String subject) {
        List<Tuple> rows = sql.query(ENTRIES)
                .bind("issuer", issuer)
                .bind("subject", subject)
                .list(row -> row);
        UUID account = null;
        UUID person = null;
        UUID member = null;
        List<AccessEntry> entries = new ArrayList<>();
        for (Tuple line : rows) {
            account = line.get("account_id", UUID.class);
            person = line.get("person_id", UUID.class);
            if (line.get("role") != null) {
                entries.add(entryOf(line));
            }
            if (line.get("member_id") != null) {
                member = line.get("member_id", UUID.class);
            }
        }
        return account == null ? EffectiveAccess.NONE : new EffectiveAccess(account, person, member, entries);
    }

    private static AccessEntry entryOf(Tuple line) {
        return new AccessEntry(
                AccessRole.valueOf(line.get("role", String.class)),
                line.get("organization_id", UUID.class),
                line.get("path", String.class),
                line.get("valid_from", LocalDate.class),
                line.get("valid_until", LocalDate.class),
                new AccessEntry.Because(
                        AccessEntry.Because.Kind.valueOf(line.get("because_kind", String.class)),
                        line.get("because_id", UUID.class)));
    }
}

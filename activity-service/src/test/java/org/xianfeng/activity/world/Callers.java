package org.xianfeng.activity.world;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.activity.directory.OrganizationRef;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.TestTokens;

/** Whoever calls in the tests of this service: each with an account that the roster knows, a role somewhere, and a token. */
@ApplicationScoped
public class Callers {

    private final Sql sql;

    Callers(Sql sql) {
        this.sql = sql;
    }

    /** The token of somebody new with this role there. */
    public String with(AccessRole role, OrganizationRef... organizations) {
        return token(null, role, organizations);
    }

    public String administratorOf(OrganizationRef... organizations) {
        return with(AccessRole.ADMINISTRATOR, organizations);
    }

    /** The token of a member of a branch. */
    public String member(Roster.Member member, OrganizationRef branch) {
        return token(member.id(), AccessRole.MEMBER, branch);
    }

    private String token(UUID memberId, AccessRole role, OrganizationRef... organizations) {
        String subject = UUID.randomUUID().toString();
        UUID account = UUID.randomUUID();
        sql.update(
                """
                insert into roster_account (account_id, version, issuer, subject, person_id, member_id)
                values (?, 1, ?, ?, ?, ?)
                """,
                account,
                TestTokens.ISSUER,
                subject,
                UUID.randomUUID(),
                memberId);
        for (OrganizationRef organization : organizations) {
            sql.update(
                    """
                    insert into roster_access_entry
                        (account_id, role, organization_id, valid_from, because_kind, because_id)
                    values (?, ?, ?, ?, 'GRANT', ?)
                    """,
                    account,
                    role,
                    organization.id(),
                    Roster.ALWAYS,
                    UUID.randomUUID());
        }
        return TestTokens.of(subject, "user");
    }
}

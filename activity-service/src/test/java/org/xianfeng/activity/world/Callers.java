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

    /** The token of an application that was let into an organisation, with these client roles. */
    public String application(OrganizationRef organization, String... clientRoles) {
        String subject = UUID.randomUUID().toString();
        account(subject, null, null, AccessRole.APPLICATION, organization);
        return TestTokens.ofApplication(subject, clientRoles);
    }

    private String token(UUID memberId, AccessRole role, OrganizationRef... organizations) {
        String subject = UUID.randomUUID().toString();
        account(subject, UUID.randomUUID(), memberId, role, organizations);
        return TestTokens.of(subject, "user");
    }

    private void account(
            String subject, UUID personId, UUID memberId, AccessRole role, OrganizationRef... organizations) {
        UUID account = UUID.randomUUID();
        sql.update(
                """
                insert into roster_account (account_id, version, issuer, subject, person_id, member_id)
                values (?, 1, ?, ?, ?, ?)
                """,
                account,
                TestTokens.ISSUER,
                subject,
                personId,
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
    }
}

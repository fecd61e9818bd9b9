package org.xianfeng.activity.world;

import io.quarkus.runtime.StartupEvent;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.xianfeng.activity.directory.OrganizationRef;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.scope.AccessEntry.Because;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.TestTokens;

/** Whoever calls in the tests of this service: each with an account that the roster knows, a role somewhere, and a token. */
@ApplicationScoped
public class Callers {

    private final Sql sql;
    private final Roster roster;

    Callers(Sql sql, Roster roster) {
        this.sql = sql;
        this.roster = roster;
    }

    /** Time may go on for years: what is known of callers stays confirmed, unless a test says otherwise. */
    void confirmed(@Observes StartupEvent event) {
        roster.fallBehind(false);
    }

    /** The token of somebody new with this role there. */
    public String with(AccessRole role, OrganizationRef... organizations) {
        return token(role, organizations);
    }

    public String administratorOf(OrganizationRef... organizations) {
        return with(AccessRole.ADMINISTRATOR, organizations);
    }

    /** The token of somebody with this role there until that day, which no longer counts. */
    public String until(LocalDate day, AccessRole role, OrganizationRef organization) {
        String subject = UUID.randomUUID().toString();
        UUID account = account(subject, UUID.randomUUID(), null);
        entry(account, role, organization, Because.Kind.GRANT);
        sql.update("update roster_access_entry set valid_until = ? where account_id = ?", day, account);
        return TestTokens.of(subject, "user");
    }

    /** The token of somebody who holds a post that gives this role there. */
    public String postHolder(AccessRole role, OrganizationRef organization) {
        String subject = UUID.randomUUID().toString();
        entry(account(subject, UUID.randomUUID(), null), role, organization, Because.Kind.POST);
        return TestTokens.of(subject, "user");
    }

    /** The token of somebody who holds a post in one organisation and was let into another. */
    public String postHolderWithGrant(AccessRole role, OrganizationRef post, OrganizationRef grant) {
        String subject = UUID.randomUUID().toString();
        UUID account = account(subject, UUID.randomUUID(), null);
        entry(account, role, post, Because.Kind.POST);
        entry(account, role, grant, Because.Kind.GRANT);
        return TestTokens.of(subject, "user");
    }

    /** The token of a member of a branch. */
    public String member(Roster.Member member, OrganizationRef branch) {
        String subject = UUID.randomUUID().toString();
        entry(account(subject, UUID.randomUUID(), member.id()), AccessRole.MEMBER, branch, Because.Kind.MEMBERSHIP);
        return TestTokens.of(subject, "user");
    }

    /** The token of an application that was let into an organisation, with these client roles. */
    public String application(OrganizationRef organization, String... clientRoles) {
        String subject = UUID.randomUUID().toString();
        entry(account(subject, null, null), AccessRole.APPLICATION, organization, Because.Kind.GRANT);
        return TestTokens.ofApplication(subject, clientRoles);
    }

    private String token(AccessRole role, OrganizationRef... organizations) {
        String subject = UUID.randomUUID().toString();
        UUID account = account(subject, UUID.randomUUID(), null);
        for (OrganizationRef organization : organizations) {
            entry(account, role, organization, Because.Kind.GRANT);
        }
        return TestTokens.of(subject, "user");
    }

    private UUID account(String subject, UUID personId, UUID memberId) {
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
        return account;
    }

    private void entry(UUID account, AccessRole role, OrganizationRef organization, Because.Kind because) {
        sql.update(
                """
                insert into roster_access_entry (account_id, role, organization_id, valid_from, because_kind, because_id)
                values (?, ?, ?, ?, ?, ?)
                """,
                account,
                role,
                organization.id(),
                Roster.ALWAYS,
                because,
                UUID.randomUUID());
    }
}

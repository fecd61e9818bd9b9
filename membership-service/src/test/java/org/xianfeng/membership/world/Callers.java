package org.xianfeng.membership.world;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.membership.access.GrantAccess;
import org.xianfeng.membership.access.OpenAccount;
import org.xianfeng.membership.member.AdmitMember;
import org.xianfeng.membership.member.MemberChange;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.testing.TestTokens;

/** Whoever calls in the tests of this service: each with an account, a role somewhere, and a token. */
@ApplicationScoped
public class Callers {

    /** Configures the platform and reads no personal data. */
    public static final String PLATFORM_ADMIN = TestTokens.of("platform-admin", "platform-admin");

    private final OpenAccount open;
    private final GrantAccess grant;
    private final AdmitMember admit;

    Callers(OpenAccount open, GrantAccess grant, AdmitMember admit) {
        this.open = open;
        this.grant = grant;
        this.admit = admit;
    }

    /** The token of somebody new with this role there. */
    public String with(AccessRole role, UUID organizationId) {
        String subject = UUID.randomUUID().toString();
        grantTo(subject, role, organizationId);
        return TestTokens.of(subject, "user");
    }

    private void grantTo(String subject, AccessRole role, UUID organizationId) {
        UUID account = open.open(TestTokens.ISSUER, subject, null, Scope.NOTHING);
        grant.grant(
                new GrantAccess.Granting(account, role, organizationId, LocalDate.of(2020, 1, 1), null, "for a test"),
                Scope.EVERYTHING);
    }

    /** The token of somebody new who is this person. */
    public String whoIs(UUID personId) {
        String subject = UUID.randomUUID().toString();
        open.open(TestTokens.ISSUER, subject, personId, Scope.EVERYTHING);
        return TestTokens.of(subject, "user");
    }

    /** The token of an application with these client roles and a grant there. */
    public String application(UUID organizationId, String... clientRoles) {
        String subject = UUID.randomUUID().toString();
        grantTo(subject, AccessRole.APPLICATION, organizationId);
        return TestTokens.ofApplication(subject, clientRoles);
    }

    /** Makes a person a member of this branch, so that her account becomes a member's. */
    public void admit(UUID personId, UUID branchId) {
        admit.admit(
                new AdmitMember.Admission(
                        personId,
                        branchId,
                        null,
                        LocalDate.of(2016, 7, 1),
                        LocalDate.of(2017, 7, 1),
                        LocalDate.of(2016, 7, 1),
                        new MemberChange(null, null, null, null),
                        null),
                Scope.EVERYTHING);
    }

    public String administratorOf(UUID organizationId) {
        return with(AccessRole.ADMINISTRATOR, organizationId);
    }
}

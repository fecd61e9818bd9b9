package org.xianfeng.membership.world;

import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.post;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.Answers;
import org.xianfeng.support.testing.TestTokens;

/** Whoever calls in the tests of this service: each with an account, a role somewhere, and a token. */
@ApplicationScoped
public class Callers {

    /** Configures the platform and reads no personal data. */
    public static final String PLATFORM_ADMIN = TestTokens.of("platform-admin", "platform-admin");

    private final Map<UUID, String> administrators = new ConcurrentHashMap<>();

    /** The token of somebody new with this role there. */
    public String with(AccessRole role, UUID organizationId) {
        String subject = UUID.randomUUID().toString();
        grant(account(subject, null), role, organizationId);
        return TestTokens.of(subject, "user");
    }

    /** The token of somebody new who is this person. */
    public String whoIs(UUID personId) {
        String subject = UUID.randomUUID().toString();
        account(subject, personId);
        return TestTokens.of(subject, "user");
    }

    /** The token of an application with these client roles and a grant there. */
    public String application(UUID organizationId, String... clientRoles) {
        String subject = UUID.randomUUID().toString();
        grant(account(subject, null), AccessRole.APPLICATION, organizationId);
        return TestTokens.ofApplication(subject, clientRoles);
    }

    /** Makes a person a member of this branch, so that her account becomes a member's. */
    public void admit(UUID personId, UUID branchId) {
        made(post(
                administratorOf(rootOf(branchId)),
                "/members",
                """
                {"personId": "%s", "branchId": "%s", "joinDate": "2016-07-01", "fullMemberDate": "2017-07-01"}
                """
                        .formatted(personId, branchId)));
    }

    private static UUID rootOf(UUID organizationId) {
        UUID found = organizationId;
        for (String parent = parentOf(found); parent != null; parent = parentOf(found)) {
            found = UUID.fromString(parent);
        }
        return found;
    }

    private static String parentOf(UUID organizationId) {
        return Answers.text(get(PLATFORM_ADMIN, "/organizations/{id}", organizationId), "/parentId");
    }

    /** The same whoever asks. */
    public String administratorOf(UUID organizationId) {
        return administrators.computeIfAbsent(organizationId, id -> with(AccessRole.ADMINISTRATOR, id));
    }

    /** An account of whoever the issuer calls so; nobody's in particular when the person is null. */
    public UUID account(String subject, UUID personId) {
        String person = personId == null ? "" : ", \"personId\": \"%s\"".formatted(personId);
        return made(post(
                PLATFORM_ADMIN,
                "/accounts",
                "{\"issuer\": \"%s\", \"subject\": \"%s\"%s}".formatted(TestTokens.ISSUER, subject, person)));
    }

    private static void grant(UUID account, AccessRole role, UUID organizationId) {
        post(
                        PLATFORM_ADMIN,
                        "/grants",
                        """
                        {"accountId": "%s", "role": "%s", "organizationId": "%s", "from": "2020-01-01", "reason": "for a test"}
                        """
                                .formatted(account, role, organizationId))
                .statusCode(201);
    }
}

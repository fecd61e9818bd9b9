package org.xianfeng.activity.world;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import org.xianfeng.activity.directory.OrganizationRef;
import org.xianfeng.support.scope.AccessBook;
import org.xianfeng.support.scope.AccessEntry;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.scope.EffectiveAccess;
import org.xianfeng.support.testing.TestTokens;

/** Whoever calls in the tests of this service: each with a role somewhere, and a token. */
@Alternative
@Priority(1)
@ApplicationScoped
public class Callers implements AccessBook {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private final Map<String, EffectiveAccess> bySubject = new ConcurrentHashMap<>();

    /** The token of somebody new with this role there. */
    public String with(AccessRole role, OrganizationRef... organizations) {
        return token(null, role, organizations);
    }

    public String administratorOf(OrganizationRef... organizations) {
        return with(AccessRole.ADMINISTRATOR, organizations);
    }

    /** The token of a member of a branch. */
    public String member(UUID memberId, OrganizationRef branch) {
        return token(memberId, AccessRole.MEMBER, branch);
    }

    private String token(UUID memberId, AccessRole role, OrganizationRef... organizations) {
        String subject = UUID.randomUUID().toString();
        List<AccessEntry> entries = Arrays.stream(organizations)
                .map(organization -> new AccessEntry(
                        role,
                        organization.id(),
                        organization.path(),
                        LONG_AGO,
                        null,
                        new AccessEntry.Because(AccessEntry.Because.Kind.GRANT, UUID.randomUUID())))
                .toList();
        bySubject.put(
                subject,
                new EffectiveAccess(UUID.randomUUID(), memberId == null ? null : UUID.randomUUID(), memberId, entries));
        return TestTokens.of(subject, "user");
    }

    @Override
    public EffectiveAccess of(String issuer, String subject) {
        return bySubject.getOrDefault(subject, EffectiveAccess.NONE);
    }
}

package org.xianfeng.support.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

import java.security.Permission;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** Gives a signed-in caller the permissions that the program's {@link PermissionSource}s know of; nobody else has any. */
@ApplicationScoped
public class PermissionAugmentor implements SecurityIdentityAugmentor {

    private final Instance<PermissionSource> sources;

    PermissionAugmentor(@Any Instance<PermissionSource> sources) {
        this.sources = sources;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.isAnonymous()
                ? Uni.createFrom().item(identity)
                : context.runBlocking(() -> withPermissions(identity));
    }

    @ActivateRequestContext
    SecurityIdentity withPermissions(SecurityIdentity identity) {
        Set<String> granted = new HashSet<>();
        QuarkusSecurityIdentity.Builder augmented = QuarkusSecurityIdentity.builder(identity);
        for (PermissionSource source : sources) {
            PermissionSource.Granted given = source.grantedTo(identity);
            granted.addAll(given.permissions());
            given.attributes().forEach(augmented::addAttribute);
        }
        return augmented
                .addPermissionChecker(asked -> Uni.createFrom().item(isGranted(asked, granted)))
                .build();
    }

    /** {@code @PermissionsAllowed({"a:b", "a:c"})} asks for the name {@code a} with either of two actions. */
    private static boolean isGranted(Permission asked, Set<String> granted) {
        return asked.getActions() == null || asked.getActions().isEmpty()
                ? granted.contains(asked.getName())
                : Stream.of(asked.getActions().split(","))
                        .anyMatch(action -> granted.contains(asked.getName() + ":" + action.strip()));
    }
}

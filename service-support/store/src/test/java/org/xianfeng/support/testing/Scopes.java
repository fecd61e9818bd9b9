package org.xianfeng.support.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.xianfeng.support.scope.AccessEntry;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.scope.EffectiveAccess;
import org.xianfeng.support.scope.Reach;
import org.xianfeng.support.scope.RolePermissions;
import org.xianfeng.support.scope.Scope;

/** Scopes for tests of queries, made the way the program makes them: from an access entry. */
public final class Scopes {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private Scopes() {}

    /** The organisation at this path and everything below it. */
    public static Scope below(String path) {
        AccessEntry entry = new AccessEntry(
                AccessRole.ADMINISTRATOR,
                UUID.randomUUID(),
                path,
                DAY,
                null,
                new AccessEntry.Because(AccessEntry.Because.Kind.GRANT, UUID.randomUUID()));
        return new EffectiveAccess(UUID.randomUUID(), null, null, List.of(entry))
                .scopeOf("thing:read", DAY, new EverythingForAdministrators());
    }

    private record EverythingForAdministrators() implements RolePermissions {

        @Override
        public Map<String, Reach> of(AccessRole role) {
            return Map.of("thing:read", Reach.SUBTREE);
        }

        @Override
        public Set<String> ofRealmRole(String realmRole) {
            return Set.of();
        }

        @Override
        public Set<String> clientRolesFor(String permission) {
            return Set.of();
        }
    }
}

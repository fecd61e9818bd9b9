package org.xianfeng.support.scope;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;

import java.time.Clock;

import jakarta.enterprise.context.RequestScoped;

import org.xianfeng.support.time.Time;

/** The effective access of whoever makes the current request. */
@RequestScoped
public class CurrentAccess {

    private final SecurityIdentity identity;
    private final RolePermissions table;
    private final Clock clock;

    CurrentAccess(SecurityIdentity identity, RolePermissions table, Clock clock) {
        this.identity = identity;
        this.table = table;
        this.clock = clock;
    }

    /** Whose access it is, and all its entries; {@link EffectiveAccess#NONE} outside a request by somebody known. */
    public EffectiveAccess entries() {
        EffectiveAccess access = identity.getAttribute(AccessPermissions.ATTRIBUTE);
        return access == null ? EffectiveAccess.NONE : access;
    }

    /** How far this permission ({@code noun:verb}) reaches for the caller today. */
    public Scope scope(String permission) {
        boolean everywhere = identity.getRoles().stream()
                .anyMatch(role -> table.ofRealmRole(role).contains(permission));
        return everywhere ? Scope.EVERYTHING : entries().scopeOf(permission, Time.today(clock), table);
    }

    /** For an operation that needs a further permission for what the body asks: 403 without it. */
    public void require(String permission) {
        if (!identity.checkPermissionBlocking(new StringPermission(permission))) {
            throw new ForbiddenException();
        }
    }
}

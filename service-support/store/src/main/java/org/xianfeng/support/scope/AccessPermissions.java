package org.xianfeng.support.scope;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.identity.PermissionSource;
import org.xianfeng.support.time.Time;

/** Turns the caller's effective access and realm roles into permissions; everything else is denied. */
@ApplicationScoped
class AccessPermissions implements PermissionSource {

    /** The identity's attribute under which the rest of the request finds the caller's access. */
    static final String ATTRIBUTE = "xianfeng.access";

    private final AccessBook book;
    private final RolePermissions table;
    private final Clock clock;

    AccessPermissions(AccessBook book, RolePermissions table, Clock clock) {
        this.book = book;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Granted grantedTo(SecurityIdentity caller) {
        if (!(caller.getPrincipal() instanceof JsonWebToken token) || token.getSubject() == null) {
            return Granted.NOTHING;
        }
        EffectiveAccess access = book.of(token.getIssuer(), token.getSubject()).with(caller.getRoles());
        Set<String> permissions = new HashSet<>(access.permissionsOn(Time.today(clock), table));
        caller.getRoles().forEach(role -> permissions.addAll(table.ofRealmRole(role)));
        return new Granted(permissions, Map.of(ATTRIBUTE, access));
    }
}

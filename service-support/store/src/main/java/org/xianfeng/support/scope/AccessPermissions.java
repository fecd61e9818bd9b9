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
        Set<String> duties = dutiesOf(caller.getRoles());
        if (!duties.isEmpty()) {
            return Granted.of(duties);
        }
        EffectiveAccess access = book.of(token.getIssuer(), token.getSubject()).with(caller.getRoles());
        Set<String> permissions = access.permissionsOn(Time.today(clock), table);
        return new Granted(permissions, Map.of(ATTRIBUTE, access));
    }

    /**
     * Whoever configures the platform or reads its audit trail has that duty alone: no grant adds the personal data that
     * the duty is separated from.
     */
    private Set<String> dutiesOf(Set<String> roles) {
        Set<String> permissions = new HashSet<>();
        roles.forEach(role -> permissions.addAll(table.ofRealmRole(role)));
        return permissions;
    }
}

package org.xianfeng.support.scope;

import io.quarkus.arc.DefaultBean;

import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** A program that has not said who may do what lets nobody do anything. */
@ApplicationScoped
class DefaultDeny {

    @Produces
    @DefaultBean
    @ApplicationScoped
    AccessBook nobody() {
        return (issuer, subject) -> EffectiveAccess.NONE;
    }

    @Produces
    @DefaultBean
    @ApplicationScoped
    RolePermissions nothing() {
        return new RolePermissions() {

            @Override
            public Map<String, Reach> of(AccessRole role) {
                return Map.of();
            }

            @Override
            public Set<String> ofRealmRole(String realmRole) {
                return Set.of();
            }

            @Override
            public Set<String> clientRolesFor(String permission) {
                return Set.of();
            }
        };
    }
}

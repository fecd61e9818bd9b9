package org.xianfeng.support.feed;

import io.quarkus.security.identity.SecurityIdentity;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.identity.PermissionSource;

/** Lets a program follow the feed that has the client role for it; no person has it. */
@ApplicationScoped
class FollowPermission implements PermissionSource {

    /** Client role and permission alike. */
    static final String FOLLOW = "events:follow";

    @Override
    public Granted grantedTo(SecurityIdentity caller) {
        return caller.getRoles().contains(FOLLOW) ? Granted.of(Set.of(FOLLOW)) : Granted.NOTHING;
    }
}

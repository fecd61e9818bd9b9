package org.xianfeng.support.sample;

import io.quarkus.security.identity.SecurityIdentity;

import java.util.Set;

import jakarta.inject.Singleton;

import org.xianfeng.support.identity.PermissionSource;

/** Alice may do everything with samples; nobody else anything. */
@Singleton
public class SamplePermissions implements PermissionSource {

    @Override
    public Granted grantedTo(SecurityIdentity caller) {
        return caller.getPrincipal().getName().startsWith("alice")
                ? Granted.of(Set.of("sample:read", "sample:create", "sample:update", "sample:delete"))
                : Granted.NOTHING;
    }
}

package org.xianfeng.support.identity;

import io.quarkus.security.identity.SecurityIdentity;

import java.util.Set;

/**
 * Says which permissions a signed-in caller has. Every bean of this type is asked for each request; what they answer is
 * added up and checked against {@code @PermissionsAllowed("noun:verb")}. Without an answer a caller has no permission.
 * Called on a worker thread, so it may read the database.
 */
public interface PermissionSource {

    /** Names of the form {@code noun:verb}, for example {@code organization:read}. */
    Set<String> permissionsOf(SecurityIdentity caller);
}

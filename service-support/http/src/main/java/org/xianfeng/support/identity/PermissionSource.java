package org.xianfeng.support.identity;

import io.quarkus.security.identity.SecurityIdentity;

import java.util.Map;
import java.util.Set;

/**
 * Says which permissions a signed-in caller has. Every bean of this type is asked once for each request; what they
 * answer is added up and checked against {@code @PermissionsAllowed("noun:verb")}. Without an answer a caller has no
 * permission. Called on a worker thread, so it may read the database.
 */
public interface PermissionSource {

    Granted grantedTo(SecurityIdentity caller);

    /**
     * What one source gives.
     *
     * @param permissions names of the form {@code noun:verb}, for example {@code organization:read}
     * @param attributes what the request will need again, put on the identity so that it is looked up once
     */
    record Granted(Set<String> permissions, Map<String, Object> attributes) {

        public static final Granted NOTHING = new Granted(Set.of(), Map.of());

        public static Granted of(Set<String> permissions) {
            return new Granted(permissions, Map.of());
        }
    }
}

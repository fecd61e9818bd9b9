package org.xianfeng.support.scope;

import java.util.Map;
import java.util.Set;

/** A program's own table: what each role may do there. What is not in the table is denied. */
public interface RolePermissions {

    /** The permissions ({@code noun:verb}) of an access entry with this role, each with its reach. */
    Map<String, Reach> of(AccessRole role);

    /**
     * The permissions of a realm role that needs no organisation, such as {@code platform-admin} or {@code auditor}; they
     * reach everything of their kind. Never put one on personal data here.
     */
    Set<String> ofRealmRole(String realmRole);

    /** The client roles of which an application's token needs one for this permission, for example members:read. */
    Set<String> clientRolesFor(String permission);
}

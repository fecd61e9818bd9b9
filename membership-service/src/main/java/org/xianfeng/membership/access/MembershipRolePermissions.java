package org.xianfeng.membership.access;

import static org.xianfeng.support.scope.Reach.ORGANIZATION;
import static org.xianfeng.support.scope.Reach.SELF;
import static org.xianfeng.support.scope.Reach.SUBTREE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.scope.Reach;
import org.xianfeng.support.scope.RolePermissions;

/** What each role may do in membership-service. */
@ApplicationScoped
class MembershipRolePermissions implements RolePermissions {

    private static final List<String> READ = List.of(
            "organization:read",
            "post-holding:read",
            "member:read",
            "roster:read",
            "statistics:read",
            "person:read",
            "enterprise:read",
            "code-list:read",
            "rule-setting:read");

    private static final List<String> ENTER = List.of(
            "person:create",
            "person:update",
            "member:create",
            "enterprise:create",
            "enterprise:update",
            "operation:read");

    private static final List<String> DECIDE = List.of(
            "organization:create",
            "organization:update",
            "organization:move",
            "organization:dissolve",
            "member:update",
            "post-holding:create",
            "post-holding:end",
            "person:disclose",
            "person:erase",
            "account:create",
            "account:read",
            "account:close",
            "grant:create",
            "grant:read",
            "grant:end");

    private static final Map<AccessRole, Map<String, Reach>> TABLE = Map.of(
            AccessRole.ADMINISTRATOR, below(READ, ENTER, DECIDE),
            AccessRole.DATA_ENTRY, below(READ, ENTER),
            AccessRole.STUDY, below(List.of("organization:read", "post-holding:read", "member:read", "code-list:read")),
            AccessRole.READER, below(READ),
            AccessRole.GROUP_LEADER,
                    Map.of(
                            "organization:read",
                            ORGANIZATION,
                            "member:read",
                            ORGANIZATION,
                            "post-holding:read",
                            ORGANIZATION,
                            "code-list:read",
                            SUBTREE),
            AccessRole.GUIDANCE,
                    below(List.of(
                            "organization:read",
                            "post-holding:read",
                            "enterprise:read",
                            "statistics:read",
                            "code-list:read")),
            AccessRole.MEMBER,
                    // The groups are part of her branch.
                    Map.of(
                            "organization:read", SUBTREE,
                            "post-holding:read", ORGANIZATION,
                            "member:read", SELF,
                            "person:read", SELF,
                            "code-list:read", SUBTREE),
            AccessRole.APPLICATION,
                    below(List.of("organization:read", "post-holding:read", "member:read", "code-list:read")));

    /** What an application may read is said noun by noun; the codes explain all of it. */
    private static final Map<String, Set<String>> CLIENT_ROLES = Map.of(
            "organization:read", Set.of("organizations:read"),
            "member:read", Set.of("members:read"),
            "post-holding:read", Set.of("posts:read"),
            "code-list:read", Set.of("organizations:read", "members:read", "posts:read"));

    /** Configures, and reads no personal data: who opens accounts must gain nothing by it. */
    private static final Set<String> PLATFORM_ADMIN = Set.of(
            "organization:create-root",
            "organization:dissolve-root",
            "organization:read",
            "code-list:read",
            "account:create",
            "account:read",
            "account:close",
            "grant:create",
            "grant:read",
            "grant:end",
            "rule-setting:read",
            "rule-setting:update",
            "operation:read",
            "erasure-replay:create");

    /** Reads the audit trail and who was granted what, not the data. */
    private static final Set<String> AUDITOR = Set.of("audit-entry:read", "grant:read");

    @Override
    public Map<String, Reach> of(AccessRole role) {
        return TABLE.getOrDefault(role, Map.of());
    }

    @Override
    public Set<String> ofRealmRole(String realmRole) {
        return switch (realmRole) {
            case "platform-admin" -> PLATFORM_ADMIN;
            case "auditor" -> AUDITOR;
            default -> Set.of();
        };
    }

    @Override
    public Set<String> clientRolesFor(String permission) {
        return CLIENT_ROLES.getOrDefault(permission, Set.of());
    }

    @SafeVarargs
    private static Map<String, Reach> below(List<String>... permissions) {
        Map<String, Reach> table = new HashMap<>();
        for (List<String> some : permissions) {
            some.forEach(permission -> table.put(permission, SUBTREE));
        }
        return Map.copyOf(table);
    }
}

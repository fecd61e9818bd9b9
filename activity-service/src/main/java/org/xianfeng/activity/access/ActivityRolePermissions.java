package org.xianfeng.activity.access;

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

/**
 * What each role may do in activity-service. What begins with {@code study-} covers lectures, theme days, base visits and
 * oath renewals; whoever may record every kind has both.
 */
@ApplicationScoped
class ActivityRolePermissions implements RolePermissions {

    private static final List<String> SEE = List.of("activity:read", "outcome:read", "code-list:read");

    private static final List<String> SEE_PEOPLE = List.of("attendance:read");

    /** A refusal names the rule setting that decided, and whoever works with activities looks it up. */
    private static final List<String> SEE_RULES = List.of("rule-setting:read");

    private static final List<String> RECORD_STUDY = List.of(
            "study-activity:create", "study-activity:update", "study-attendance:record", "study-outcome:record");

    private static final List<String> RECORD =
            List.of("activity:create", "activity:update", "attendance:record", "outcome:record", "operation:read");

    private static final List<String> DECIDE_STUDY = List.of("study-activity:cancel", "study-activity:annul");

    /** That a plan comes to nothing, and that a record does not count: whoever only enters data decides neither. */
    private static final List<String> DECIDE =
            List.of("activity:cancel", "activity:annul", "guest:disclose", "guest:erase");

    private static final Map<AccessRole, Map<String, Reach>> TABLE = Map.of(
            AccessRole.ADMINISTRATOR,
                    all(SUBTREE, SEE, SEE_PEOPLE, SEE_RULES, RECORD, RECORD_STUDY, DECIDE, DECIDE_STUDY),
            AccessRole.DATA_ENTRY, all(SUBTREE, SEE, SEE_PEOPLE, SEE_RULES, RECORD, RECORD_STUDY),
            AccessRole.STUDY, all(SUBTREE, SEE, SEE_PEOPLE, SEE_RULES, RECORD_STUDY, DECIDE_STUDY),
            AccessRole.READER, all(SUBTREE, SEE, SEE_PEOPLE, SEE_RULES),
            AccessRole.GROUP_LEADER, all(ORGANIZATION, SEE, SEE_PEOPLE, SEE_RULES, RECORD, RECORD_STUDY),
            AccessRole.GUIDANCE, all(SUBTREE, SEE),
            AccessRole.MEMBER,
                    Map.of(
                            "activity:read",
                            ORGANIZATION,
                            "outcome:read",
                            ORGANIZATION,
                            "code-list:read",
                            ORGANIZATION,
                            "attendance:read",
                            SELF),
            AccessRole.APPLICATION, all(SUBTREE, SEE));

    /** Configures, and reads no personal data: who opens accounts must gain nothing by it. */
    private static final Set<String> PLATFORM_ADMIN = Set.of(
            "rule-setting:read", "rule-setting:update", "code-list:read", "operation:read", "erasure-replay:create");

    /** Reads the audit trail, not the data. */
    private static final Set<String> AUDITOR = Set.of("audit-entry:read");

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
        return Set.of("activities:read");
    }

    @SafeVarargs
    private static Map<String, Reach> all(Reach reach, List<String>... permissions) {
        Map<String, Reach> table = new HashMap<>();
        for (List<String> some : permissions) {
            some.forEach(permission -> table.put(permission, reach));
        }
        return Map.copyOf(table);
    }
}

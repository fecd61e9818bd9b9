package org.xianfeng.training.access;

import static org.xianfeng.support.scope.Reach.ORGANIZATION;
import static org.xianfeng.support.scope.Reach.SELF;
import static org.xianfeng.support.scope.Reach.SUBTREE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.scope.Reach;
import org.xianfeng.support.scope.RolePermissions;

/** What each role may do in training-service. */
@ApplicationScoped
class TrainingRolePermissions implements RolePermissions {

    private static final List<String> READ =
            List.of("lecturer:read", "course:read", "session:read", "booking:read", "rule-setting:read");

    /** Whoever runs lectures keeps the pool, the catalogue and the sessions. */
    private static final List<String> RUN = List.of(
            "lecturer:create",
            "lecturer:update",
            "course:create",
            "course:update",
            "session:create",
            "session:update",
            "operation:read");

    private static final List<String> DECIDE = List.of("session:cancel", "lecturer:erase");

    private static final List<String> BOOK_FOR_OTHERS = List.of("booking:create", "booking:cancel");

    private static final Map<AccessRole, Map<String, Reach>> TABLE = Map.of(
            AccessRole.ADMINISTRATOR, below(Stream.of(READ, RUN, DECIDE, BOOK_FOR_OTHERS)),
            AccessRole.DATA_ENTRY, below(Stream.of(READ, RUN, BOOK_FOR_OTHERS)),
            AccessRole.STUDY, below(Stream.of(READ, RUN, DECIDE)),
            AccessRole.READER, below(Stream.of(READ)),
            AccessRole.GUIDANCE, below(Stream.of(List.of("course:read", "session:read"))),
            AccessRole.MEMBER,
                    Map.of(
                            "course:read", ORGANIZATION,
                            "session:read", ORGANIZATION,
                            "booking:create", SELF,
                            "booking:read", SELF,
                            "booking:cancel", SELF));

    private static final Set<String> PLATFORM_ADMIN =
            Set.of("rule-setting:read", "rule-setting:update", "operation:read", "erasure-replay:create");

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

    /** Applications read names, branches and posts only, and there are none of those here. */
    @Override
    public Set<String> clientRolesFor(String permission) {
        return Set.of();
    }

    private static Map<String, Reach> below(Stream<List<String>> permissions) {
        return permissions
                .flatMap(Collection::stream)
                .collect(Collectors.toUnmodifiableMap(Function.identity(), permission -> SUBTREE));
    }
}

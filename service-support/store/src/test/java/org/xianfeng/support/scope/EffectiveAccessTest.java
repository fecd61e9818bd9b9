package org.xianfeng.support.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.support.scope.AccessRole.ADMINISTRATOR;
import static org.xianfeng.support.scope.AccessRole.APPLICATION;
import static org.xianfeng.support.scope.AccessRole.GROUP_LEADER;
import static org.xianfeng.support.scope.AccessRole.MEMBER;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.xianfeng.support.time.Time;

class EffectiveAccessTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final UUID HER = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID HER_MEMBERSHIP = UUID.fromString("00000000-0000-7000-8000-000000000002");

    static final RolePermissions TABLE = new RolePermissions() {

        @Override
        public Map<String, Reach> of(AccessRole role) {
            return switch (role) {
                case ADMINISTRATOR -> Map.of("member:read", Reach.SUBTREE, "member:create", Reach.SUBTREE);
                case GROUP_LEADER -> Map.of("meeting:read", Reach.ORGANIZATION);
                case MEMBER -> Map.of("member:read", Reach.SELF);
                case APPLICATION -> Map.of("member:read", Reach.SUBTREE);
                default -> Map.of();
            };
        }

        @Override
        public Set<String> ofRealmRole(String realmRole) {
            return Set.of();
        }

        @Override
        public Set<String> clientRolesFor(String permission) {
            return Set.of("members:read");
        }
    };

    @Test
    void a_secretary_reads_her_subtree_and_herself_in_one_condition() {
        EffectiveAccess access = access(entry(ADMINISTRATOR, "/1/4/", null), entry(MEMBER, "/1/4/", null));
        Map<String, Object> parameters = new HashMap<>();

        String condition =
                access.scopeOf("member:read", TODAY, TABLE).withinOrOwnMembership("m.path", "m.member_id", parameters);

        assertThat(condition)
                .isEqualTo("((m.path >= :scopeFrom0 and m.path < :scopeUntil0) or m.member_id = :scopeMember)");
        assertThat(parameters)
                .isEqualTo(Map.of("scopeFrom0", "/1/4/", "scopeUntil0", "/1/40", "scopeMember", HER_MEMBERSHIP));
    }

    @Test
    void a_permission_that_no_entry_gives_reaches_nothing() {
        Scope scope = access(entry(MEMBER, "/1/4/", null)).scopeOf("member:create", TODAY, TABLE);

        assertThat(scope.within("m.path", new HashMap<>())).isEqualTo("false");
        assertThat(scope.covers("/1/4/")).isFalse();
    }

    @Test
    void overlapping_subtrees_become_one_range() {
        Scope scope = access(
                        entry(ADMINISTRATOR, "/1/4/", null),
                        entry(ADMINISTRATOR, "/1/", null),
                        entry(ADMINISTRATOR, "/2/7/", null))
                .scopeOf("member:read", TODAY, TABLE);

        assertThat(scope.ranges()).containsExactly(PathRange.below("/1/"), PathRange.below("/2/7/"));
    }

    @Test
    void a_group_leader_reaches_her_group_alone() {
        Scope scope = access(entry(GROUP_LEADER, "/1/4/9/", null)).scopeOf("meeting:read", TODAY, TABLE);

        assertThat(scope.covers("/1/4/9/")).isTrue();
        assertThat(scope.covers("/1/4/")).isFalse();
        assertThat(scope.covers("/1/4/9/1/")).isFalse();
    }

    @Test
    void a_grant_ends_at_midnight_in_shanghai() {
        EffectiveAccess access = access(entry(ADMINISTRATOR, "/1/", LocalDate.of(2026, 12, 1)));
        LocalDate lastSecond = Time.dayOf(Instant.parse("2026-11-30T15:59:59Z"));
        LocalDate midnight = Time.dayOf(Instant.parse("2026-11-30T16:00:00Z"));

        assertThat(access.permissionsOn(lastSecond, TABLE)).contains("member:create");
        assertThat(access.permissionsOn(midnight, TABLE)).isEmpty();
        assertThat(access.scopeOf("member:read", midnight, TABLE).ranges()).isEmpty();
    }

    @Test
    void an_application_needs_the_entry_and_the_client_role() {
        EffectiveAccess access = access(entry(APPLICATION, "/1/", null));

        assertThat(access.permissionsOn(TODAY, TABLE)).isEmpty();
        assertThat(access.scopeOf("member:read", TODAY, TABLE).ranges()).isEmpty();
        assertThat(access.with(Set.of("members:read")).permissionsOn(TODAY, TABLE))
                .containsExactly("member:read");
        assertThat(access.with(Set.of("members:read"))
                        .scopeOf("member:read", TODAY, TABLE)
                        .ranges())
                .containsExactly(PathRange.below("/1/"));
    }

    private static EffectiveAccess access(AccessEntry... entries) {
        return new EffectiveAccess(UUID.randomUUID(), HER, HER_MEMBERSHIP, List.of(entries));
    }

    private static AccessEntry entry(AccessRole role, String path, LocalDate until) {
        return new AccessEntry(
                role,
                UUID.randomUUID(),
                path,
                LocalDate.of(2020, 1, 1),
                until,
                new AccessEntry.Because(AccessEntry.Because.Kind.POST, UUID.randomUUID()));
    }
}

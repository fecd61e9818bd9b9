package org.xianfeng.support.scope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Everything one account may see and do, as membership-service derived it from facts and grants.
 *
 * @param accountId null for somebody who signed in but has no account here
 * @param personId who she is; null for an application
 * @param memberId her membership; null for somebody who is no member
 * @param clientRoles the roles of the token it is used with, without which an application's entries give nothing
 */
public record EffectiveAccess(
        UUID accountId, UUID personId, UUID memberId, List<AccessEntry> entries, Set<String> clientRoles) {

    /** Of somebody who signed in but is not known here. */
    public static final EffectiveAccess NONE = new EffectiveAccess(null, null, null, List.of());

    public EffectiveAccess {
        entries = List.copyOf(entries);
        clientRoles = Set.copyOf(clientRoles);
    }

    public EffectiveAccess(UUID accountId, UUID personId, UUID memberId, List<AccessEntry> entries) {
        this(accountId, personId, memberId, entries, Set.of());
    }

    /** The same access as used with a token of these roles: an application needs both, the entry and the client role. */
    EffectiveAccess with(Set<String> rolesOfToken) {
        return new EffectiveAccess(accountId, personId, memberId, entries, rolesOfToken);
    }

    /** The same access with some of its entries. */
    EffectiveAccess only(Predicate<AccessEntry> wanted) {
        return new EffectiveAccess(
                accountId, personId, memberId, entries.stream().filter(wanted).toList(), clientRoles);
    }

    /** Whether it is an application's, which gets names, branches and posts and nothing else. */
    public boolean isApplication() {
        return entries.stream().anyMatch(entry -> entry.role() == AccessRole.APPLICATION);
    }

    /** The names of all permissions that some entry gives on this day, wherever it reaches. */
    public Set<String> permissionsOn(LocalDate day, RolePermissions table) {
        Set<String> permissions = new HashSet<>();
        for (AccessEntry entry : entries) {
            if (entry.holdsOn(day)) {
                table.of(entry.role()).keySet().stream()
                        .filter(permission -> allows(entry, permission, table))
                        .forEach(permissions::add);
            }
        }
        return permissions;
    }

    /** Where the permission reaches on this day. */
    public Scope scopeOf(String permission, LocalDate day, RolePermissions table) {
        List<PathRange> ranges = new ArrayList<>();
        boolean self = false;
        for (AccessEntry entry : entries) {
            Reach reach = entry.holdsOn(day) && allows(entry, permission, table)
                    ? table.of(entry.role()).get(permission)
                    : null;
            if (reach == Reach.SELF) {
                self = true;
            } else if (reach == Reach.ORGANIZATION) {
                ranges.add(PathRange.only(entry.path()));
            } else if (reach == Reach.SUBTREE) {
                ranges.add(PathRange.below(entry.path()));
            }
        }
        return Scope.of(ranges, self ? personId : null, self ? memberId : null);
    }

    private boolean allows(AccessEntry entry, String permission, RolePermissions table) {
        return entry.role() != AccessRole.APPLICATION
                || table.clientRolesFor(permission).stream().anyMatch(clientRoles::contains);
    }
}

package org.xianfeng.support.scope;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.time.Time;

/**
 * The effective access of whoever makes the current request. What cannot be confirmed any more, because the service
 * that derives it is not heard of, is refused here with {@code access-stale}, for every operation alike.
 */
@RequestScoped
public class CurrentAccess {

    private final SecurityIdentity identity;
    private final RolePermissions table;
    private final ConfirmAccess confirm;
    private final Clock clock;
    private Confirmation confirmation;
    private Refused leftOut;

    CurrentAccess(SecurityIdentity identity, RolePermissions table, ConfirmAccess confirm, Clock clock) {
        this.identity = identity;
        this.table = table;
        this.confirm = confirm;
        this.clock = clock;
    }

    /** Whose access it is, and all its entries; {@link EffectiveAccess#NONE} outside a request by somebody known. */
    public EffectiveAccess entries() {
        EffectiveAccess access = identity.getAttribute(AccessPermissions.ATTRIBUTE);
        return access == null ? EffectiveAccess.NONE : access;
    }

    /**
     * How far this permission ({@code noun:verb}) reaches for the caller today, in order to do what it says. Entries
     * that are too old for that do not count; if no other gives the permission, the refusal is {@code access-stale}.
     */
    public Scope scope(String permission) {
        return isDuty(permission) ? Scope.EVERYTHING : confirmed(permission).scopeOf(permission, today(), table);
    }

    /** As {@link #scope}, in order to look at what somebody with this permission sees, and no more. */
    public Scope sight(String permission) {
        return isDuty(permission) ? Scope.EVERYTHING : entries().scopeOf(permission, today(), table);
    }

    /** For an operation that needs a further permission for what the body asks: 403 without it. */
    public void require(String permission) {
        if (!identity.checkPermissionBlocking(new StringPermission(permission))) {
            throw Refused.because(CommonProblem.INSUFFICIENT_PERMISSION).with("permissions", List.of(permission));
        }
        if (!isDuty(permission)) {
            confirmed(permission);
        }
    }

    /**
     * Why a scope of this request is smaller than it would be if all that is known were confirmed; empty if none is.
     */
    Optional<Refused> leftOut() {
        return Optional.ofNullable(leftOut);
    }

    private boolean isDuty(String permission) {
        return identity.getRoles().stream()
                .anyMatch(role -> table.ofRealmRole(role).contains(permission));
    }

    private EffectiveAccess confirmed(String permission) {
        EffectiveAccess all = entries();
        Confirmation now = confirmation();
        List<AccessEntry> tooOld = all.entries().stream()
                .filter(entry -> !now.counts(entry, permission) && gives(all.only(entry::equals), permission))
                .toList();
        if (tooOld.isEmpty()) {
            return all;
        }
        Refused refusal = now.refusal(tooOld, permission);
        EffectiveAccess confirmed = all.only(entry -> now.counts(entry, permission));
        if (!gives(confirmed, permission)) {
            throw refusal;
        }
        leftOut = refusal;
        return confirmed;
    }

    private boolean gives(EffectiveAccess access, String permission) {
        return access.permissionsOn(today(), table).contains(permission);
    }

    private Confirmation confirmation() {
        if (confirmation == null) {
            confirmation = confirm.now();
        }
        return confirmation;
    }

    private LocalDate today() {
        return Time.today(clock);
    }
}

package org.xianfeng.membership.member;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.organization.RecordedDay;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.conditional.IfMatch;
import org.xianfeng.support.patch.MergePatch;
import org.xianfeng.support.patch.MergePatches;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;

/** Corrects a member's sheet, and keeps what it said before. */
@ApplicationScoped
public class CorrectMember {

    private final MembershipRepository memberships;
    private final MergePatches patches;
    private final AuditLog audit;
    private final Clock clock;

    CorrectMember(MembershipRepository memberships, MergePatches patches, AuditLog audit, Clock clock) {
        this.memberships = memberships;
        this.patches = patches;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the patch does not name stays. */
    @Transactional
    public void correct(UUID id, IfMatch match, MergePatch patch, Scope scope) {
        Membership membership = memberships.lock(id, scope).orElseThrow(() -> CommonProblem.notFound("member"));
        match.require(membership.version());
        MemberChange current = MemberChange.of(membership.sheet());
        MemberChange wanted = patches.apply(patch, current);
        List<String> changed = changed(current, wanted);
        if (changed.isEmpty()) {
            return;
        }
        if (wanted.lostContactSince() != null) {
            RecordedDay.notAfterToday(wanted.lostContactSince(), clock);
        }
        memberships.requireFree(membership, wanted.externalCode());
        Instant now = clock.instant();
        memberships.keepSheet(id, now);
        membership.describedBy(MembershipSheet.of(wanted), now);
        memberships.show(membership);
        audit.record(Act.of("member:update", "member", id)
                .in(memberships.placeOf(id))
                .with("fields", changed));
    }

    private static List<String> changed(MemberChange from, MemberChange to) {
        List<String> changed = new ArrayList<>();
        compare("EXTERNAL_CODE", from.externalCode(), to.externalCode(), changed);
        compare("JOB_POST", from.jobPost(), to.jobPost(), changed);
        compare("LOST_CONTACT_SINCE", from.lostContactSince(), to.lostContactSince(), changed);
        compare("MOBILE_DESTINATION", from.mobileDestination(), to.mobileDestination(), changed);
        return changed;
    }

    private static void compare(String field, Object from, Object to, List<String> changed) {
        if (!Objects.equals(from, to)) {
            changed.add(field);
        }
    }
}

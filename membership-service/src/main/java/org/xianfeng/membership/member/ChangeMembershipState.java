package org.xianfeng.membership.member;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.access.DeriveAccess;
import org.xianfeng.membership.organization.RecordedDay;
import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.membership.roster.PublishMember;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.Scope;

/**
 * Records that a membership has another state from a day on, with the document that decided it. From the very day on which
 * the present state began, that one is corrected, and an end that was recorded by mistake is taken back; a post that ended
 * with it does not come back.
 */
@ApplicationScoped
public class ChangeMembershipState {

    private final MembershipRepository memberships;
    private final AffiliationRule rule;
    private final Event<LeftRoster> leftRoster;
    private final DeriveAccess access;
    private final PublishMember roster;
    private final AuditLog audit;
    private final Clock clock;

    ChangeMembershipState(
            MembershipRepository memberships,
            AffiliationRule rule,
            Event<LeftRoster> leftRoster,
            DeriveAccess access,
            PublishMember roster,
            AuditLog audit,
            Clock clock) {
        this.memberships = memberships;
        this.rule = rule;
        this.leftRoster = leftRoster;
        this.access = access;
        this.roster = roster;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void change(UUID memberId, MembershipState state, String documentNo, LocalDate from, Scope scope) {
        RecordedDay.notAfterToday(from, clock);
        Membership membership = memberships.lock(memberId, scope).orElseThrow(() -> CommonProblem.notFound("member"));
        if (state.isFinal()) {
            keepWhatIsVoid(membership, from, scope);
        }
        if (state == MembershipState.DECEASED && memberships.hasOtherAfter(from, membership)) {
            throw Refused.because(MembershipProblem.PERSON_DECEASED).with("diedOn", from);
        }
        if (membership.takesBackTheEnd(state, from)) {
            requireRoomToGoOn(membership, from, scope);
        }
        membership.correctedBy(from).ifPresent(replaced -> memberships.keep(replaced, memberId, clock.instant()));
        membership.becomes(state, documentNo, from, clock.instant());
        memberships.show(membership);
        audit.record(Act.of("member:update", "member", memberId)
                .in(memberships.placeOf(memberId))
                .with("state", state.name())
                .with("from", from.toString()));
        if (!state.isOnRoster()) {
            leftRoster.fire(new LeftRoster(membership.personId(), memberId, state, from));
        }
        access.ofPerson(membership.personId());
        roster.ofPerson(membership.personId());
    }

    /** She belongs on where she belonged last, if that is still there and she has not been admitted elsewhere since. */
    private void requireRoomToGoOn(Membership membership, LocalDate from, Scope scope) {
        Affiliation last = membership.affiliation();
        rule.check(last.branchId(), last.groupId().orElse(null), from, scope);
        memberships.requireNoOtherSince(membership.joinDate(), membership, scope);
        memberships.keep(last, membership.id(), clock.instant());
    }

    /**
     * An end that is heard of late makes void to which branch she went after it. That puts her back where she belonged
     * before, so whoever records it answers for that organisation as well.
     */
    private void keepWhatIsVoid(Membership membership, LocalDate from, Scope scope) {
        List<Affiliation> voided = membership.voidIfLeftOn(from);
        if (voided.isEmpty()) {
            return;
        }
        membership
                .belongedBefore(from)
                .filter(before -> memberships.reaches(before.placeId(), scope))
                .orElseThrow(() -> Refused.because(MembershipProblem.CHANGE_NOT_AFTER_LAST)
                        .with("from", from)
                        .with("lastFrom", membership.affiliation().validFrom()));
        voided.forEach(affiliation -> memberships.keep(affiliation, membership.id(), clock.instant()));
    }
}

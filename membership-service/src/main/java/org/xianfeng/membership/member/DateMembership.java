package org.xianfeng.membership.member;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.organization.RecordedDay;
import org.xianfeng.membership.roster.PublishMember;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;

/** Records since when somebody is a member, and a full one: her confirmation, and corrections of both dates. */
@ApplicationScoped
public class DateMembership {

    private final MembershipRepository memberships;
    private final LivesOfMembers lives;
    private final Event<FullMembershipMoved> moved;
    private final PublishMember roster;
    private final AuditLog audit;
    private final Clock clock;

    DateMembership(
            MembershipRepository memberships,
            LivesOfMembers lives,
            Event<FullMembershipMoved> moved,
            PublishMember roster,
            AuditLog audit,
            Clock clock) {
        this.memberships = memberships;
        this.lives = lives;
        this.moved = moved;
        this.roster = roster;
        this.audit = audit;
        this.clock = clock;
    }

    /** A probationary member has become a full one. */
    @Transactional
    public void confirm(UUID memberId, LocalDate day, String documentNo, Scope scope) {
        RecordedDay.notAfterToday(day, clock);
        Membership membership = lock(memberId, scope);
        membership.confirmed(day, documentNo, clock.instant());
        tell(membership, Act.of("member:update", "member", memberId).with("fullMemberDate", day.toString()));
    }

    /** What was recorded is kept; a full-member date of null says that she is still on probation. */
    @Transactional
    public void correct(UUID memberId, LocalDate joinDate, LocalDate fullMemberDate, Scope scope) {
        RecordedDay.notAfterToday(joinDate, clock);
        if (fullMemberDate != null) {
            RecordedDay.notAfterToday(fullMemberDate, clock);
        }
        Membership membership = lock(memberId, scope);
        List<String> changed = new ArrayList<>();
        if (!joinDate.equals(membership.joinDate())) {
            changed.add("JOIN_DATE");
        }
        if (!Objects.equals(fullMemberDate, membership.fullMemberDate().orElse(null))) {
            changed.add("FULL_MEMBER_DATE");
        }
        if (changed.isEmpty()) {
            return;
        }
        lives.of(membership.personId()).requireOldEnough(joinDate);
        if (joinDate.isBefore(membership.joinDate()) && !membership.hasEnded()) {
            memberships.requireNoOtherSince(joinDate, membership, scope);
        }
        LocalDate was = membership.fullMemberDate().orElse(null);
        memberships.keepDates(memberId, clock.instant());
        membership.dated(joinDate, fullMemberDate, clock.instant());
        if (was != null && (fullMemberDate == null || fullMemberDate.isAfter(was))) {
            moved.fire(new FullMembershipMoved(membership.personId(), was, fullMemberDate));
        }
        tell(membership, Act.of("member:update", "member", memberId).with("fields", changed));
    }

    private Membership lock(UUID memberId, Scope scope) {
        return memberships.lock(memberId, scope).orElseThrow(() -> CommonProblem.notFound("member"));
    }

    private void tell(Membership membership, Act act) {
        memberships.show(membership);
        audit.record(act.in(memberships.placeOf(membership.id())));
        roster.ofPerson(membership.personId());
    }
}

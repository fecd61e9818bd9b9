package org.xianfeng.membership.member;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.access.DeriveAccess;
import org.xianfeng.membership.organization.RecordedDay;
import org.xianfeng.membership.person.PersonRepository;
import org.xianfeng.membership.roster.PublishMember;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;

/** Records that a person is a member, and where she belongs. One membership at a time; the constraint decides. */
@ApplicationScoped
public class AdmitMember {

    private final MembershipRepository memberships;
    private final PersonRepository people;
    private final LivesOfMembers lives;
    private final AffiliationRule rule;
    private final Event<LeftRoster> leftRoster;
    private final DeriveAccess access;
    private final PublishMember roster;
    private final AuditLog audit;
    private final Clock clock;

    AdmitMember(
            MembershipRepository memberships,
            PersonRepository people,
            LivesOfMembers lives,
            AffiliationRule rule,
            Event<LeftRoster> leftRoster,
            DeriveAccess access,
            PublishMember roster,
            AuditLog audit,
            Clock clock) {
        this.memberships = memberships;
        this.people = people;
        this.lives = lives;
        this.rule = rule;
        this.leftRoster = leftRoster;
        this.access = access;
        this.roster = roster;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is known of a membership when it is recorded.
     *
     * @param sheet what is not dated about it
     * @param standing its state if it is not simply normal since she joined; null if it is
     */
    public record Admission(
            UUID personId,
            UUID branchId,
            UUID groupId,
            LocalDate joinDate,
            LocalDate fullMemberDate,
            LocalDate affiliatedFrom,
            MemberChange sheet,
            Standing standing) {

        /** How it ended, for one that is recorded when it is over; another may follow it. */
        Optional<Standing> end() {
            return Optional.ofNullable(standing).filter(found -> found.state().isFinal());
        }

        Admission of(UUID person) {
            return new Admission(person, branchId, groupId, joinDate, fullMemberDate, affiliatedFrom, sheet, standing);
        }
    }

    /** The state of a membership from a day on, with the document that decided it. */
    public record Standing(MembershipState state, String documentNo, LocalDate from) {}

    @Transactional
    public UUID admit(Admission admission, Scope scope) {
        RecordedDay.notAfterToday(admission.joinDate(), clock);
        RecordedDay.notAfterToday(admission.affiliatedFrom(), clock);
        if (admission.fullMemberDate() != null) {
            RecordedDay.notAfterToday(admission.fullMemberDate(), clock);
        }
        rule.check(admission.branchId(), admission.groupId(), admission.affiliatedFrom(), scope);
        UUID keeper = people.lockFirst(admission.personId()).orElseThrow(() -> CommonProblem.notFound("person"));
        people.pathOf(admission.personId(), scope).orElseThrow(() -> CommonProblem.notFound("person"));
        lives.of(admission.personId()).requireRoomFor(admission);
        Membership membership = Membership.recorded(
                admission.personId(),
                admission.joinDate(),
                admission.fullMemberDate(),
                admission.branchId(),
                admission.groupId(),
                admission.affiliatedFrom(),
                clock.instant());
        membership.keptBy(keeper);
        if (admission.sheet().lostContactSince() != null) {
            RecordedDay.notAfterToday(admission.sheet().lostContactSince(), clock);
        }
        membership.describedBy(MembershipSheet.of(admission.sheet()), clock.instant());
        if (admission.standing() != null) {
            Standing standing = admission.standing();
            RecordedDay.notAfterToday(standing.from(), clock);
            membership.becomes(standing.state(), standing.documentNo(), standing.from(), clock.instant());
        }
        memberships.requireNew(membership, scope);
        memberships.persistAndFlush(membership);
        memberships.show(membership);
        audit.record(Act.of("member:create", "member", membership.id()).in(memberships.placeOf(membership.id())));
        if (!membership.state().isOnRoster()) {
            leftRoster.fire(new LeftRoster(
                    admission.personId(),
                    membership.id(),
                    membership.state(),
                    admission.standing().from()));
        }
        access.ofPerson(admission.personId());
        roster.ofPerson(membership.personId());
        return membership.id();
    }
}

package org.xianfeng.membership.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.xianfeng.membership.organization.FirstDay;
import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.dated.Dated;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.problem.Refused;

/** A person's membership, from the meeting that accepted her as probationary on. */
@Entity
@Table(name = "membership")
public class Membership {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "keeper_id")
    private UUID keeperId;

    @Embedded
    private MembershipDates dates;

    @Embedded
    private MembershipSheet sheet; // null where nothing is on it

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "member_id", insertable = false, updatable = false)
    @OrderBy("validFrom")
    private List<StatePeriod> states = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "member_id", insertable = false, updatable = false)
    @OrderBy("validFrom")
    private List<Affiliation> affiliations = new ArrayList<>();

    protected Membership() {} // JPA

    /**
     * Records a membership that this system did not accept itself.
     *
     * @param joinDate when the branch meeting accepted her as probationary
     * @param fullMemberDate when she became a full member; null while she is on probation
     * @param affiliatedFrom since when she belongs to the branch; never before she joined
     */
    static Membership recorded(
            UUID personId,
            LocalDate joinDate,
            LocalDate fullMemberDate,
            UUID branchId,
            UUID groupId,
            LocalDate affiliatedFrom,
            Instant now) {
        MembershipDates dates = MembershipDates.recorded(joinDate, fullMemberDate);
        dates.requireFit(affiliatedFrom);
        Membership membership = new Membership();
        membership.id = Ids.next();
        membership.personId = personId;
        membership.dates = dates;
        membership.createdAt = now;
        membership.changedAt = now;
        membership.states.add(new StatePeriod(membership.id, MembershipState.NORMAL, null, joinDate));
        membership.affiliations.add(new Affiliation(membership.id, branchId, groupId, affiliatedFrom));
        return membership;
    }

    /** The meeting of her branch and its superior have decided that her probation is over. */
    void confirmed(LocalDate day, String documentNo, Instant now) {
        goesOn();
        write(dates.confirmed(day, documentNo), now);
    }

    /** Both dates were recorded wrongly, or one of them; whoever calls keeps what was recorded. */
    void dated(LocalDate joined, LocalDate full, Instant now) {
        goesOn();
        StatePeriod first = states.get(0);
        if (first.validUntil() != null && !joined.isBefore(first.validUntil())) {
            throw Refused.because(MembershipProblem.CHANGE_NOT_AFTER_LAST)
                    .with("from", first.validUntil())
                    .with("lastFrom", joined);
        }
        write(dates.corrected(joined, full), now);
        first.beganOn(joined);
    }

    private void write(MembershipDates written, Instant now) {
        written.requireFit(affiliations.get(0).validFrom());
        if (written.full() != null) {
            Dated.on(written.full(), states).ifPresent(state -> state.requireOnRoster(written.full()));
        }
        dates = written;
        changedAt = now;
    }

    /** The organisation that recorded her person gives the membership its number. */
    UUID keeperId() {
        return keeperId;
    }

    void keptBy(UUID keeper) {
        this.keeperId = keeper;
    }

    void describedBy(MembershipSheet written, Instant now) {
        goesOn();
        sheet = written;
        changedAt = now;
    }

    /**
     * She belongs elsewhere from a day on. On the very day her present affiliation began, that one is replaced; whoever
     * calls keeps what it said in history.
     */
    void affiliate(UUID branchId, UUID groupId, LocalDate from, Instant now) {
        goesOn();
        Affiliation current = affiliation();
        if (FirstDay.isOf(current, from)) {
            current.replaceBy(branchId, groupId);
        } else {
            current.endOn(from);
            affiliations.add(new Affiliation(id, branchId, groupId, from));
        }
        changedAt = now;
    }

    /**
     * Her membership has another state from a day on; one that is over ends her affiliation, too, and makes void what was
     * recorded of her from that day on. From the very day on which her present state began, that one is corrected: an end
     * that was recorded by mistake is taken back, and she belongs on where she belonged last. Whoever calls keeps in history
     * what all this rewrites.
     */
    void becomes(MembershipState state, String documentNo, LocalDate from, Instant now) {
        boolean corrected = correctedBy(from).isPresent();
        if (!corrected) {
            goesOn();
        }
        StatePeriod current = Dated.open(states).orElseThrow();
        if (!corrected && !from.isAfter(current.validFrom())) {
            throw FirstDay.notAfter(current, from);
        }
        if (state == MembershipState.PROBATION_CANCELLED) {
            dates.requireProbation();
        }
        if (!hasEnded() && (state.isFinal() || corrected && !state.isOnRoster())) {
            dates.requireFullBefore(from);
        }
        if (takesBackTheEnd(state, from)) {
            affiliation().goesOn();
            endedOn = null;
        } else if (!hasEnded() && state.isFinal()) {
            leavesOn(from);
        }
        if (corrected) {
            current.replaceBy(state, documentNo);
        } else {
            current.endOn(from);
            states.add(new StatePeriod(id, state, documentNo, from));
        }
        changedAt = now;
    }

    /** The state that a change from this day on corrects. The first is none: she joined on that day. */
    Optional<StatePeriod> correctedBy(LocalDate from) {
        return Dated.open(states)
                .filter(current -> states.size() > 1 && current.validFrom().equals(from));
    }

    /** Whether she becomes this from the day on which she is said to have left. */
    boolean takesBackTheEnd(MembershipState state, LocalDate from) {
        return hasEnded() && !state.isFinal() && correctedBy(from).isPresent();
    }

    /** She cannot leave before she belonged anywhere. */
    private void leavesOn(LocalDate day) {
        Affiliation last = belongedBefore(day).orElseThrow(() -> FirstDay.notAfter(affiliation(), day));
        affiliations.removeIf(affiliation -> !affiliation.validFrom().isBefore(day));
        last.endOn(day);
        endedOn = day;
    }

    /** Where she belonged on the eve of a day. */
    Optional<Affiliation> belongedBefore(LocalDate day) {
        return Dated.on(day.minusDays(1), affiliations);
    }

    /** What is recorded that would not be true if she left on this day: later affiliations, and an end after it. */
    List<Affiliation> voidIfLeftOn(LocalDate day) {
        return affiliations.stream()
                .filter(affiliation -> !affiliation.validFrom().isBefore(day)
                        || affiliation.validUntil() != null
                                && affiliation.validUntil().isAfter(day))
                .toList();
    }

    /** What is over is history: it takes nobody back and is not written any more. */
    private void goesOn() {
        if (hasEnded()) {
            throw Refused.because(MembershipProblem.MEMBERSHIP_ENDED)
                    .with("state", state())
                    .with("since", endedOn);
        }
    }

    /** Full from the day she became one, probationary before. */
    MemberStage stageOn(LocalDate day) {
        return dates.isFullOn(day) ? MemberStage.FULL : MemberStage.PROBATIONARY;
    }

    MembershipState state() {
        return Dated.open(states).orElseThrow().state();
    }

    /** Where she belongs now, or belonged last. */
    Affiliation affiliation() {
        return Dated.latest(affiliations);
    }

    boolean hasEnded() {
        return endedOn != null;
    }

    /** The first day on which it is over; null while it goes on. */
    LocalDate endedOn() {
        return endedOn;
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID personId() {
        return personId;
    }

    MembershipSheet sheet() {
        return sheet == null ? MembershipSheet.EMPTY : sheet;
    }

    LocalDate joinDate() {
        return dates.joined();
    }

    Optional<LocalDate> fullMemberDate() {
        return Optional.ofNullable(dates.full());
    }

    /** The document that confirmed her, where this system recorded it. */
    Optional<String> confirmedBy() {
        return Optional.ofNullable(dates.confirmedBy());
    }

    List<StatePeriod> states() {
        return List.copyOf(states);
    }

    List<Affiliation> affiliations() {
        return List.copyOf(affiliations);
    }

    @Override
    public String toString() {
        return "Membership " + id;
    }
}

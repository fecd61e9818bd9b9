package org.xianfeng.activity.attendance;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.xianfeng.activity.directory.MemberOnDay;
import org.xianfeng.activity.problem.ActivityProblem;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.problem.Refused;

/**
 * Somebody on the sheet of one activity: a member as the roster knew her that day, or a guest of whom only a name is kept,
 * encrypted under a key of her own. What is recorded now is here; what was recorded when is in the entries.
 */
final class Participant {

    private final UUID id;
    private final UUID memberId;
    private final RosterSnapshot snapshot;
    private final Expectation expectation;
    private Recorded recorded;
    private int entries;

    Participant(
            UUID id, UUID memberId, RosterSnapshot snapshot, Expectation expectation, Recorded recorded, int entries) {
        this.id = id;
        this.memberId = memberId;
        this.snapshot = snapshot;
        this.expectation = expectation;
        this.recorded = recorded;
        this.entries = entries;
    }

    /** What is recorded of somebody, and is replaced as a whole by a correction. */
    record Recorded(Presence presence, Capacity capacity, Represented represents) {}

    /** @param expectation what the roster of the hosts, as it was read for the activity, expected of her */
    static Participant member(MemberOnDay member, Expectation expectation) {
        return new Participant(Ids.next(), member.id(), RosterSnapshot.of(member), expectation, null, 0);
    }

    static Participant guest() {
        return new Participant(Ids.next(), null, null, Expectation.NOTHING, null, 0);
    }

    /** Of a guest nothing is kept but how she came; of a member, what has to be said about an absence. */
    Optional<Refused> refusal(Presence found, Mode mode) {
        return isGuest() && !found.saysNothingButHowSheCame()
                ? Optional.of(Refused.because(ActivityProblem.GUEST_ONLY_CAME))
                : found.refusal(mode);
    }

    /** Adds what was found out; what was recorded before stays in its entry. */
    AttendanceEntry record(Recorded found, String correctionReason) {
        recorded = found;
        entries++;
        return new AttendanceEntry(Ids.next(), id, entries, found, entries == 1 ? null : correctionReason);
    }

    boolean isRecordedAs(Recorded other) {
        return Objects.equals(recorded, other);
    }

    /**
     * Whether somebody is counted among those who should have come: whoever a host had on its roster, in which capacity she
     * came or not, unless it was approved that she is not counted. Nobody else is due, nor counted for a vote.
     */
    boolean isDue() {
        return expectation.isOnRoster() && recorded.presence().code() != AttendanceCode.EXCLUDED;
    }

    /** Whether she is counted for a vote: due, and with a vote by the roster that was read. */
    boolean isDueToVote() {
        return isDue() && expectation.includesVote();
    }

    Expectation expectation() {
        return expectation;
    }

    boolean came() {
        return recorded.presence().code().isPresence();
    }

    boolean isGuest() {
        return memberId == null;
    }

    UUID id() {
        return id;
    }

    UUID memberId() {
        return memberId;
    }

    RosterSnapshot snapshot() {
        return snapshot;
    }

    Recorded recorded() {
        return recorded;
    }

    int entries() {
        return entries;
    }

    @Override
    public String toString() {
        return "participant " + id;
    }
}

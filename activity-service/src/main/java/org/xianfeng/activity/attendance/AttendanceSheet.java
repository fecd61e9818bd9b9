package org.xianfeng.activity.attendance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.xianfeng.activity.attendance.Participant.Recorded;
import org.xianfeng.activity.directory.MemberOnDay;
import org.xianfeng.activity.problem.ActivityProblem;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;

/**
 * The attendance sheet of one activity while lines are entered: it decides each by itself, and collects what is to be
 * written. A person has one place on it; what is found out later about her is added, never written over.
 */
final class AttendanceSheet {

    /** What became of a line. */
    enum Outcome {
        RECORDED,
        CORRECTED,
        UNCHANGED
    }

    private final Mode mode;
    private final String correctionReason;
    private final Function<UUID, MemberOnDay> roster;
    private final Map<UUID, Expectation> expected;
    private final Map<UUID, Participant> byId = new HashMap<>();
    private final Map<UUID, Participant> byMember = new HashMap<>();
    private final Set<UUID> named = new HashSet<>();

    private final List<Participant> added = new ArrayList<>();
    private final List<Participant> corrected = new ArrayList<>();
    private final List<AttendanceEntry> entries = new ArrayList<>();

    /**
     * @param recorded who is on the sheet already
     * @param roster what a member was that day; refuses whom it does not know
     * @param expected whom the hosts expected that day, as far as she is among the members in question
     */
    AttendanceSheet(
            Mode mode,
            String correctionReason,
            Collection<Participant> recorded,
            Function<UUID, MemberOnDay> roster,
            Map<UUID, Expectation> expected) {
        this.mode = mode;
        this.correctionReason = correctionReason;
        this.roster = roster;
        this.expected = expected;
        recorded.forEach(this::seat);
    }

    /** A line and where it led. */
    record Entered(Participant participant, Outcome outcome) {}

    /** Enters a line, or refuses it and leaves the sheet as it was. */
    Entered enter(AttendanceLine line) {
        if (!line.namesOnePerson()) {
            throw Refused.because(ActivityProblem.LINE_NAMES_NOT_ONE);
        }
        Participant participant = participantOf(line);
        participant.refusal(line.presence(), mode).ifPresent(refusal -> {
            throw refusal;
        });
        Recorded found = found(line, participant);
        if (!named.add(participant.id())) {
            throw Refused.because(ActivityProblem.LINE_REPEATED);
        }
        return write(participant, found);
    }

    /** Everybody of whom nothing was said came as people usually do; whoever is on the sheet already stays as she is. */
    Optional<Entered> enterAsPresent(MemberOnDay member) {
        return byMember.containsKey(member.id())
                ? Optional.empty()
                : Optional.of(enter(AttendanceLine.of(member.id(), mode.usualPresence())));
    }

    List<Participant> added() {
        return added;
    }

    List<Participant> corrected() {
        return corrected;
    }

    List<AttendanceEntry> entries() {
        return entries;
    }

    private Entered write(Participant participant, Recorded found) {
        if (participant.isRecordedAs(found)) {
            return new Entered(participant, Outcome.UNCHANGED);
        }
        boolean first = participant.recorded() == null;
        if (!first && correctionReason == null) {
            throw Refused.because(ActivityProblem.CORRECTION_NEEDS_REASON);
        }
        entries.add(participant.record(found, correctionReason));
        if (first) {
            seat(participant);
            added.add(participant);
        } else {
            corrected.add(participant);
        }
        return new Entered(participant, first ? Outcome.RECORDED : Outcome.CORRECTED);
    }

    private Participant participantOf(AttendanceLine line) {
        if (line.guest() != null) {
            return Participant.guest();
        }
        if (line.participantId() != null) {
            return Optional.ofNullable(byId.get(line.participantId()))
                    .orElseThrow(() -> CommonProblem.notFound("participant"));
        }
        Participant known = byMember.get(line.memberId());
        return known != null
                ? known
                : Participant.member(
                        roster.apply(line.memberId()), expected.getOrDefault(line.memberId(), Expectation.NOTHING));
    }

    private static Recorded found(AttendanceLine line, Participant participant) {
        Recorded before = participant.recorded();
        Capacity capacity = capacityOf(line, participant);
        if (participant.isGuest() && capacity == Capacity.MEMBER) {
            throw Refused.because(ActivityProblem.MEMBER_IS_NO_GUEST).with("capacity", capacity);
        }
        Represented represents = line.represents() == null
                ? before == null ? usuallyRepresented(participant, capacity) : before.represents()
                : Represented.of(
                        line.represents().organizationId(), line.represents().name());
        return new Recorded(line.presence(), capacity, represents);
    }

    private static Capacity capacityOf(AttendanceLine line, Participant participant) {
        if (line.capacity() != null) {
            return line.capacity();
        }
        if (participant.recorded() != null) {
            return participant.recorded().capacity();
        }
        return participant.isGuest() ? Capacity.GUEST : Capacity.MEMBER;
    }

    private static Represented usuallyRepresented(Participant participant, Capacity capacity) {
        return !participant.isGuest() && capacity.standsForOwnOrganization()
                ? Represented.organization(participant.snapshot().branchId())
                : null;
    }

    private void seat(Participant participant) {
        byId.put(participant.id(), participant);
        if (!participant.isGuest()) {
            byMember.put(participant.memberId(), participant);
        }
    }
}

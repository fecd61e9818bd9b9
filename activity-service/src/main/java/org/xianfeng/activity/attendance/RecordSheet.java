package org.xianfeng.activity.attendance;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.activity.attendance.AttendanceSheetAnswer.Item;
import org.xianfeng.activity.directory.Directory;
import org.xianfeng.activity.directory.Due;
import org.xianfeng.activity.directory.MemberOnDay;
import org.xianfeng.activity.directory.OrganizationRef;
import org.xianfeng.activity.problem.ActivityProblem;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.Scope;

/**
 * Enters a whole sheet: each line is answered by itself, and a refused one does not stop the others. However many lines
 * there are, the number of statements is the same.
 */
@ApplicationScoped
public class RecordSheet {

    private final Directory directory;
    private final HostRosters hosts;
    private final AttendanceRows rows;
    private final CountAttendance count;
    private final Clock clock;

    RecordSheet(Directory directory, HostRosters hosts, AttendanceRows rows, CountAttendance count, Clock clock) {
        this.directory = directory;
        this.hosts = hosts;
        this.rows = rows;
        this.count = count;
        this.clock = clock;
    }

    /**
     * Part of the transaction that holds the activity's lock. The first sheet of a plan says that it was held, and has the
     * roster read; after that nobody who is entered changes who was expected.
     *
     * @param scope whom the caller may enter: members of branches that it covers
     * @param recordedBy the caller's account; null if she has none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public AttendanceSheetAnswer record(
            Occasion occasion, AttendanceSheetRequest request, Scope scope, UUID recordedBy) {
        if (request.lines().isEmpty() && request.allPresentOf().isEmpty()) {
            throw Refused.because(ActivityProblem.SHEET_EMPTY);
        }
        Map<UUID, OrganizationRef> organizations = directory.organizations(organizationsIn(request));
        List<MemberOnDay> everybody = everybodyOf(request.allPresentOf(), organizations, occasion, scope);
        Map<UUID, MemberOnDay> members = membersIn(request, occasion);
        everybody.forEach(member -> members.put(member.id(), member));
        limit(request, everybody);

        AttendanceSheet sheet = new AttendanceSheet(
                occasion.mode(),
                request.correctionReason(),
                rows.participantsOf(occasion.activityId()),
                id -> onRoster(id, members, occasion, scope),
                hosts.among(members.keySet(), occasion.activityId()));
        Map<UUID, NewGuest> guests = new LinkedHashMap<>();
        Map<UUID, List<String>> talks = new HashMap<>();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < request.lines().size(); i++) {
            AttendanceLine line = request.lines().get(i);
            try {
                requireKnown(line.represents(), organizations, scope);
                AttendanceSheet.Entered entered = sheet.enter(line);
                remember(line, entered, guests, talks);
                items.add(Item.of(i, entered));
            } catch (Refused refusal) {
                items.add(Item.refused(i, line.memberId(), refusal));
            }
        }
        Set<UUID> inLines = new HashSet<>();
        request.lines().forEach(line -> inLines.add(line.memberId()));
        everybody.stream()
                .filter(member -> !inLines.contains(member.id()))
                .forEach(member -> presentItem(member, sheet, scope).ifPresent(items::add));

        Instant now = clock.instant();
        boolean changed = rows.write(occasion.activityId(), sheet, guests, talks, recordedBy, now);
        if (changed) {
            hosts.readOnce(occasion, recordedBy, now);
        }
        return new AttendanceSheetAnswer(items, count.totals(occasion.activityId(), occasion.due()), changed);
    }

    /** Who sits in a leading body may belong elsewhere: she is answered by herself, and the others go on. */
    private static Optional<Item> presentItem(MemberOnDay member, AttendanceSheet sheet, Scope scope) {
        try {
            if (!member.liesWithin(scope)) {
                throw Refused.because(ActivityProblem.OFFICER_BELONGS_ELSEWHERE);
            }
            return sheet.enterAsPresent(member).map(entered -> Item.of(null, entered));
        } catch (Refused refusal) {
            return Optional.of(Item.refused(null, member.id(), refusal));
        }
    }

    private List<MemberOnDay> everybodyOf(
            List<UUID> ids, Map<UUID, OrganizationRef> organizations, Occasion occasion, Scope scope) {
        for (UUID id : ids) {
            OrganizationRef organization = known(id, organizations, scope);
            if (occasion.due() != Due.LEADING_BODY && !organization.hasMembersOfItsOwn()) {
                throw Refused.because(ActivityProblem.NO_ROSTER_OF_ITS_OWN)
                        .with("organizationKind", organization.kind());
            }
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        return occasion.due() == Due.LEADING_BODY
                ? directory.leading(ids, occasion.day())
                : directory.belongingTo(ids, occasion.day());
    }

    private Map<UUID, MemberOnDay> membersIn(AttendanceSheetRequest request, Occasion occasion) {
        Set<UUID> ids = new HashSet<>();
        request.lines().stream()
                .map(AttendanceLine::memberId)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        return directory.members(ids, occasion.day());
    }

    private static Collection<UUID> organizationsIn(AttendanceSheetRequest request) {
        Set<UUID> ids = new HashSet<>(request.allPresentOf());
        request.lines().stream()
                .map(AttendanceLine::represents)
                .filter(Objects::nonNull)
                .map(Represented::organizationId)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        return ids;
    }

    private static void limit(AttendanceSheetRequest request, List<MemberOnDay> everybody) {
        Set<UUID> people = new HashSet<>();
        everybody.forEach(member -> people.add(member.id()));
        request.lines().forEach(line -> people.remove(line.memberId()));
        int all = people.size() + request.lines().size();
        if (all > AttendanceSheetRequest.MOST_PEOPLE) {
            throw Refused.because(ActivityProblem.SHEET_TOO_LARGE)
                    .with("people", all)
                    .with("limit", AttendanceSheetRequest.MOST_PEOPLE);
        }
    }

    /** Outside the scope a member is not there; within it she may have belonged nowhere that day. */
    private MemberOnDay onRoster(UUID id, Map<UUID, MemberOnDay> members, Occasion occasion, Scope scope) {
        MemberOnDay member = members.get(id);
        if (member == null) {
            throw directory.unknown("member", id);
        }
        if (!member.liesWithin(scope)) {
            throw CommonProblem.notFound("member");
        }
        if (!member.isOnRoster()) {
            throw Refused.because(ActivityProblem.NOT_ON_ROSTER_THAT_DAY).with("day", occasion.day());
        }
        return member;
    }

    private void requireKnown(Represented represents, Map<UUID, OrganizationRef> organizations, Scope scope) {
        if (represents != null && represents.organizationId() != null) {
            known(represents.organizationId(), organizations, scope);
        }
    }

    private OrganizationRef known(UUID id, Map<UUID, OrganizationRef> organizations, Scope scope) {
        OrganizationRef organization = organizations.get(id);
        if (organization == null) {
            throw directory.unknown("organization", id);
        }
        if (!scope.covers(organization.path())) {
            throw CommonProblem.notFound("organization");
        }
        return organization;
    }

    private static void remember(
            AttendanceLine line,
            AttendanceSheet.Entered entered,
            Map<UUID, NewGuest> guests,
            Map<UUID, List<String>> talks) {
        UUID participant = entered.participant().id();
        if (line.guest() != null) {
            guests.put(participant, line.guest());
        }
        if (!line.talks().isEmpty()) {
            talks.put(participant, line.talks());
        }
    }
}

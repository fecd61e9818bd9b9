package org.xianfeng.activity.activity;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.activity.attendance.AttendanceSheetAnswer;
import org.xianfeng.activity.attendance.HostRosters;
import org.xianfeng.activity.attendance.RecordSheet;
import org.xianfeng.activity.directory.Directory;
import org.xianfeng.activity.directory.OrganizationRef;
import org.xianfeng.activity.problem.ActivityProblem;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.rulesetting.RuleSettings;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.time.Time;

/** Records an activity that is planned, or one that was held together with who came. */
@ApplicationScoped
public class RecordActivity {

    private final ActivityRepository activities;
    private final Directory directory;
    private final RecordSheet sheet;
    private final HostRosters hostRosters;
    private final RuleSettings rules;
    private final AuditLog audit;
    private final PublishActivity publish;
    private final Clock clock;

    RecordActivity(
            ActivityRepository activities,
            Directory directory,
            RecordSheet sheet,
            HostRosters hostRosters,
            RuleSettings rules,
            AuditLog audit,
            PublishActivity publish,
            Clock clock) {
        this.activities = activities;
        this.directory = directory;
        this.sheet = sheet;
        this.hostRosters = hostRosters;
        this.rules = rules;
        this.audit = audit;
        this.publish = publish;
        this.clock = clock;
    }

    /** What was recorded; the answer of the sheet is absent if none came with it. */
    public record Recorded(UUID id, Optional<AttendanceSheetAnswer> attendance) {}

    /**
     * The first host must lie within the scope; the others must be known, and confirm their part themselves where the
     * caller does not act for them.
     *
     * @param account of the caller; null if she has none
     */
    @Transactional
    public Recorded record(NewActivity request, ActivityScope creating, ActivityScope recording, UUID account) {
        request.requireHostsNamedOneWay();
        Map<UUID, OrganizationRef> organizations = organizationsOf(request);
        List<Host> hosts = hosts(request, organizations, creating.of(request.kind()));
        Activity activity = activity(request, hosts, organizations);
        activities.requireFree(activity.leadOrganizationId(), request.details().externalCode());
        activities.persistAndFlush(activity);
        Map<UUID, String> paths = new HashMap<>();
        organizations.forEach((id, organization) -> paths.put(id, organization.path()));
        activities.appear(activity, paths);
        if (request.wasHeld()) {
            hostRosters.readOnce(activity.occasion(), account, clock.instant());
        }

        Optional<AttendanceSheetAnswer> attendance = Optional.ofNullable(request.attendance())
                .map(lines -> sheet.record(activity.occasion(), lines, recording.of(request.kind()), account));
        audit.record(Act.of("activity:create", "activity", activity.id())
                .in(paths.get(activity.leadOrganizationId()))
                .because(request.reasonForDelay().orElse(null))
                .with("state", activity.state().name()));
        publish.state(activity);
        if (attendance.filter(AttendanceSheetAnswer::changed).isPresent()) {
            publish.attendance(activity);
        }
        return new Recorded(activity.id(), attendance);
    }

    private Activity activity(NewActivity request, List<Host> hosts, Map<UUID, OrganizationRef> organizations) {
        Instant now = clock.instant();
        if (!request.wasHeld()) {
            if (request.attendance() != null) {
                throw Refused.because(ActivityProblem.ACTIVITY_NOT_BEGUN).with("startsAt", request.startsAt());
            }
            return Activity.planned(request.details(), hosts, now);
        }
        String leadPath = organizations.get(hosts.get(0).organizationId()).path();
        return Activity.held(
                request.details(),
                hosts,
                request.reasonForDelay().orElse(null),
                rules.valueFor(ActivityRules.LATE_ENTRY_DAYS, leadPath, Time.dayOf(now)),
                now);
    }

    private Map<UUID, OrganizationRef> organizationsOf(NewActivity request) {
        return directory.holdOrganizations(request.hosts().stream()
                .map(NewHost::organizationId)
                .filter(Objects::nonNull)
                .toList());
    }

    private List<Host> hosts(NewActivity request, Map<UUID, OrganizationRef> organizations, Scope scope) {
        List<Host> hosts = new ArrayList<>();
        for (NewHost host : request.hosts()) {
            boolean first = hosts.isEmpty();
            if (host.organizationId() == null) {
                hosts.add(external(host, first));
            } else {
                OrganizationRef organization = organizations.get(host.organizationId());
                if (organization == null) {
                    throw directory.unknown("organization", host.organizationId());
                }
                hosts.add(ours(request, organization, first, scope));
            }
        }
        return hosts;
    }

    /** Of an organisation elsewhere nothing is told, not even by a refusal: what it can hold is asked when it confirms. */
    private static Host ours(NewActivity request, OrganizationRef organization, boolean first, Scope scope) {
        boolean inScope = scope.covers(organization.path());
        if (first && !inScope) {
            throw CommonProblem.notFound("organization");
        }
        if (inScope) {
            request.details().requireHeldBy(organization);
        }
        return Host.ours(organization.id(), inScope);
    }

    private static Host external(NewHost host, boolean first) {
        if (first) {
            throw Refused.because(ActivityProblem.NO_HOST_OF_OURS);
        }
        String name = NewActivity.written(host.name()).orElseThrow();
        return Host.external(name, Optional.ofNullable(host.kind()).orElse(ExternalHostKind.OTHER));
    }
}

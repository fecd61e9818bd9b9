package org.xianfeng.activity.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.xianfeng.activity.attendance.Mode;
import org.xianfeng.activity.attendance.Occasion;
import org.xianfeng.activity.problem.ActivityProblem;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.rulesetting.RuleValue;

/**
 * Something that one or several organisations planned, held or cancelled. Its version counts the whole, sheet and outcomes
 * included.
 */
@Entity
@Table(name = "activity")
public class Activity {

    @Id
    private UUID id;

    @Version
    private long version;

    /** Counts what is changed beside this row too, so that the version does. */
    private long revision;

    @Column(name = "lead_organization_id")
    private UUID leadOrganizationId;

    @Column(name = "external_code")
    private String externalCode;

    @Enumerated(EnumType.STRING)
    private ActivityKind kind;

    private String title;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private String place;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private ActivityState state;

    @Column(name = "late_entry_reason")
    private String lateEntryReason;

    @Column(name = "cancellation_reason")
    private String cancellationReason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @ElementCollection
    @CollectionTable(name = "activity_host", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "position")
    private List<Host> hosts = new ArrayList<>();

    protected Activity() {} // JPA

    /** Something that is still to come. */
    static Activity planned(ActivityDetails details, List<Host> hosts, Instant now) {
        details.requireOrder();
        requireToCome(details, now);
        return new Activity(details, hosts, ActivityState.PLANNED, null, now);
    }

    /**
     * Something that is over and is recorded now, whenever it was: no obligation arises before an organisation began to
     * record, but what it did before may be told.
     *
     * @param lateAfterDays from when on the entry has to say why it comes so late
     */
    static Activity held(
            ActivityDetails details,
            List<Host> hosts,
            String lateEntryReason,
            RuleValue<Integer> lateAfterDays,
            Instant now) {
        details.requireOrder();
        if (details.endsAt().isAfter(now)) {
            throw Refused.because(ActivityProblem.NOT_HELD_YET).with("endsAt", details.endsAt());
        }
        boolean late =
                details.endsAt().plus(Duration.ofDays(lateAfterDays.value())).isBefore(now);
        if (late && lateEntryReason == null) {
            throw Refused.because(ActivityProblem.LATE_ENTRY_NEEDS_REASON)
                    .with("endsAt", details.endsAt())
                    .with("days", lateAfterDays.value())
                    .with("rule", lateAfterDays.reference());
        }
        return new Activity(details, hosts, ActivityState.HELD, lateEntryReason, now);
    }

    private Activity(
            ActivityDetails details, List<Host> hosts, ActivityState state, String lateEntryReason, Instant now) {
        requireHosts(hosts);
        this.id = Ids.next();
        this.hosts.addAll(hosts);
        this.leadOrganizationId = hosts.get(0).organizationId();
        this.state = state;
        this.lateEntryReason = lateEntryReason;
        this.recordedAt = now;
        describe(details);
    }

    /** A plan can change in everything; of what was held only title and place, by which nothing is counted. */
    void change(ActivityDetails details, Instant now) {
        requireNotCancelled();
        details.requireOrder();
        if (state == ActivityState.HELD && !details().isSameRecordAs(details)) {
            throw Refused.because(ActivityProblem.ACTIVITY_ALREADY_HELD);
        }
        if (state == ActivityState.PLANNED && !details.startsAt().equals(startsAt)) {
            requireToCome(details, now);
        }
        describe(details);
        revision++;
    }

    void cancel(String reason) {
        requireNotCancelled();
        if (state == ActivityState.HELD) {
            throw Refused.because(ActivityProblem.ACTIVITY_ALREADY_HELD);
        }
        state = ActivityState.CANCELLED;
        cancellationReason = reason;
        revision++;
    }

    /** Before it begins nobody can have come. */
    void requireBegun(Instant now) {
        requireNotCancelled();
        if (startsAt.isAfter(now)) {
            throw Refused.because(ActivityProblem.ACTIVITY_NOT_BEGUN).with("startsAt", startsAt);
        }
    }

    /** Attendance was recorded: a plan that has begun is thereby held. */
    void attended() {
        state = ActivityState.HELD;
        revision++;
    }

    /** An outcome belongs to what was held. */
    public void requireHeld() {
        requireNotCancelled();
        if (state != ActivityState.HELD) {
            throw Refused.because(ActivityProblem.ACTIVITY_NOT_HELD);
        }
    }

    /** Something that belongs to it was changed in another table. */
    public void changedBeside() {
        revision++;
    }

    /** A host that somebody else had named says that it took part. */
    void confirmHost(UUID organizationId) {
        for (int i = 0; i < hosts.size(); i++) {
            Host host = hosts.get(i);
            if (organizationId.equals(host.organizationId())) {
                if (host.confirmed()) {
                    throw Refused.because(ActivityProblem.HOST_ALREADY_CONFIRMED);
                }
                hosts.set(i, Host.ours(organizationId, true));
                revision++;
                return;
            }
        }
        throw new IllegalStateException("Not a host of " + this);
    }

    private void describe(ActivityDetails details) {
        kind = details.kind();
        title = details.title();
        externalCode = details.externalCode();
        mode = details.mode();
        place = details.place();
        startsAt = details.startsAt();
        endsAt = details.endsAt();
    }

    private void requireNotCancelled() {
        if (state == ActivityState.CANCELLED) {
            throw Refused.because(ActivityProblem.ACTIVITY_CANCELLED);
        }
    }

    private static void requireToCome(ActivityDetails details, Instant now) {
        if (details.startsAt().isBefore(now)) {
            throw Refused.because(ActivityProblem.START_HAS_PASSED).with("startsAt", details.startsAt());
        }
    }

    private static void requireHosts(List<Host> hosts) {
        if (hosts.isEmpty() || !hosts.get(0).isOurs()) {
            throw Refused.because(ActivityProblem.NO_HOST_OF_OURS);
        }
        Set<Object> seen = new HashSet<>();
        for (Host host : hosts) {
            if (!seen.add(host.isOurs() ? host.organizationId() : host.externalName())) {
                throw Refused.because(ActivityProblem.HOST_NAMED_TWICE);
            }
        }
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    ActivityDetails details() {
        return new ActivityDetails(kind, title, externalCode, mode, place, startsAt, endsAt);
    }

    ActivityState state() {
        return state;
    }

    UUID leadOrganizationId() {
        return leadOrganizationId;
    }

    List<Host> hosts() {
        return List.copyOf(hosts);
    }

    Optional<String> lateEntryReason() {
        return Optional.ofNullable(lateEntryReason);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Occasion occasion() {
        return new Occasion(id, mode, details().day(), kind.due());
    }

    @Override
    public String toString() {
        return "activity " + id + " " + state;
    }
}

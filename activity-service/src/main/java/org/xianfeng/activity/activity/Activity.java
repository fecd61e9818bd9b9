package org.xianfeng.activity.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.xianfeng.activity.attendance.Occasion;
import org.xianfeng.activity.problem.ActivityProblem;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.rulesetting.RuleValue;

/**
 * Something that one or several organisations planned, held or cancelled, or recorded as held by mistake. Its version counts
 * the whole, sheet and outcomes included.
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

    @Embedded
    private ActivityDetails details;

    @Enumerated(EnumType.STRING)
    private ActivityState state;

    @Column(name = "late_entry_reason")
    private String lateEntryReason;

    @Column(name = "cancellation_reason")
    private String cancellationReason;

    @Column(name = "annulment_reason")
    private String annulmentReason;

    @Column(name = "annulled_at")
    private Instant annulledAt;

    @Column(name = "annulled_by")
    private UUID annulledBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Embedded
    private Hosts hosts;

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
        requireInTime(details, lateEntryReason, lateAfterDays, now);
        return new Activity(details, hosts, ActivityState.HELD, lateEntryReason, now);
    }

    private Activity(
            ActivityDetails details, List<Host> hosts, ActivityState state, String lateEntryReason, Instant now) {
        this.id = Ids.next();
        this.details = details;
        this.hosts = Hosts.of(hosts);
        this.leadOrganizationId = this.hosts.lead();
        this.state = state;
        this.lateEntryReason = lateEntryReason;
        this.recordedAt = now;
    }

    /** A plan can change in everything; of what was held only title and place, by which nothing is counted. */
    void change(ActivityDetails changed, Instant now) {
        requireInForce();
        changed.requireOrder();
        if (state == ActivityState.HELD && !details.isSameRecordAs(changed)) {
            throw refused(ActivityProblem.ACTIVITY_ALREADY_HELD);
        }
        if (state == ActivityState.PLANNED && !changed.startsAt().equals(details.startsAt())) {
            requireToCome(changed, now);
        }
        details = changed;
        revision++;
    }

    void cancel(String reason) {
        requireInForce();
        if (state == ActivityState.HELD) {
            throw refused(ActivityProblem.ACTIVITY_ALREADY_HELD);
        }
        state = ActivityState.CANCELLED;
        cancellationReason = reason;
        revision++;
    }

    /**
     * It was recorded as held by mistake, or twice: the record stays, with its sheet and its outcomes, and counts no longer.
     *
     * @param by the account; null if the caller has none
     */
    void annul(String reason, UUID by, Instant now) {
        requireHeld();
        state = ActivityState.ANNULLED;
        annulmentReason = reason;
        annulledAt = now;
        annulledBy = by;
        revision++;
    }

    /** Nothing is changed or added any more about what was cancelled or annulled. */
    void requireInForce() {
        if (state == ActivityState.CANCELLED) {
            throw Refused.because(ActivityProblem.ACTIVITY_CANCELLED);
        }
        if (state == ActivityState.ANNULLED) {
            throw refused(ActivityProblem.ACTIVITY_ANNULLED);
        }
    }

    /** Before it begins nobody can have come. */
    void requireBegun(Instant now) {
        requireInForce();
        if (details.startsAt().isAfter(now)) {
            throw Refused.because(ActivityProblem.ACTIVITY_NOT_BEGUN).with("startsAt", details.startsAt());
        }
    }

    /**
     * Attendance was recorded: a plan that has begun is thereby held.
     *
     * @param reason why that is told so late; it counts where the first sheet of a plan says that it was held
     */
    void attended(String reason, RuleValue<Integer> lateAfterDays, Instant now) {
        if (state == ActivityState.PLANNED) {
            requireInTime(details, reason, lateAfterDays, now);
            lateEntryReason = reason;
        }
        state = ActivityState.HELD;
        revision++;
    }

    /** An outcome belongs to what was held. */
    public void requireHeld() {
        requireInForce();
        if (state != ActivityState.HELD) {
            throw refused(ActivityProblem.ACTIVITY_NOT_HELD);
        }
    }

    /** Of a talk or an event for whoever comes no roster was read, so that it cannot be read anew. */
    void requireSomebodyExpected() {
        if (!details.kind().due().expectsSomebody()) {
            throw Refused.because(ActivityProblem.NOBODY_IS_EXPECTED).with("activityKind", details.kind());
        }
    }

    /** Something that belongs to it was changed in another table. */
    public void changedBeside() {
        revision++;
    }

    /** A host that somebody else had named says that it took part. */
    void confirmHost(UUID organizationId) {
        hosts.confirm(organizationId);
        revision++;
    }

    /** Somebody who was named is no host: of what was held nobody is taken off by whose roster it was counted. */
    Host removeHost(UUID organizationId, boolean byItself) {
        requireInForce();
        boolean counted = hosts.answering().contains(organizationId) && !organizationId.equals(hosts.lead());
        if (state == ActivityState.HELD && counted) {
            throw refused(ActivityProblem.ACTIVITY_ALREADY_HELD);
        }
        Host removed = hosts.remove(organizationId, byItself);
        revision++;
        return removed;
    }

    boolean names(UUID organizationId) {
        return hosts.named(organizationId).isPresent();
    }

    private Refused refused(ActivityProblem problem) {
        return Refused.because(problem).with("startsAt", details.startsAt()).with("endsAt", details.endsAt());
    }

    /** Whoever tells so late that something was held says why. */
    private static void requireInTime(
            ActivityDetails details, String reason, RuleValue<Integer> lateAfterDays, Instant now) {
        boolean late =
                details.endsAt().plus(Duration.ofDays(lateAfterDays.value())).isBefore(now);
        if (late && reason == null) {
            throw Refused.because(ActivityProblem.LATE_ENTRY_NEEDS_REASON)
                    .with("endsAt", details.endsAt())
                    .with("days", lateAfterDays.value())
                    .with("rule", lateAfterDays.reference());
        }
    }

    private static void requireToCome(ActivityDetails details, Instant now) {
        if (details.startsAt().isBefore(now)) {
            throw Refused.because(ActivityProblem.START_HAS_PASSED).with("startsAt", details.startsAt());
        }
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    ActivityDetails details() {
        return details;
    }

    ActivityState state() {
        return state;
    }

    UUID leadOrganizationId() {
        return leadOrganizationId;
    }

    List<Host> hosts() {
        return hosts.all();
    }

    Optional<String> lateEntryReason() {
        return Optional.ofNullable(lateEntryReason);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Occasion occasion() {
        return new Occasion(id, details.mode(), details.day(), details.kind().due(), hosts.answering());
    }

    @Override
    public String toString() {
        return "activity " + id + " " + state;
    }
}

package org.xianfeng.activity.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.xianfeng.activity.attendance.Mode;
import org.xianfeng.activity.directory.OrganizationRef;
import org.xianfeng.activity.problem.ActivityProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.time.Time;

/**
 * What an activity is, without who held it and who came.
 *
 * @param externalCode the number that the first host gave it; null if none
 * @param place null where it needs none
 */
@Embeddable
record ActivityDetails(
        @Enumerated(EnumType.STRING) ActivityKind kind,
        String title,
        @Column(name = "external_code") String externalCode,
        @Enumerated(EnumType.STRING) Mode mode,
        String place,
        @Column(name = "starts_at") Instant startsAt,
        @Column(name = "ends_at") Instant endsAt) {

    ActivityDetails {
        startsAt = startsAt.truncatedTo(ChronoUnit.SECONDS);
        endsAt = endsAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The day whose roster counts; a meeting that crosses midnight belongs to the day on which it began. */
    LocalDate day() {
        return Time.dayOf(startsAt);
    }

    void requireOrder() {
        if (!endsAt.isAfter(startsAt)) {
            throw Refused.because(ActivityProblem.END_NOT_AFTER_START)
                    .with("startsAt", startsAt)
                    .with("endsAt", endsAt);
        }
    }

    /** Refuses an organisation that did not exist that day, or does not hold such a thing. */
    void requireHeldBy(OrganizationRef organization) {
        requireThere(organization);
        if (!kind.canBeHeldBy(organization.level())) {
            throw Refused.because(ActivityProblem.HOST_CANNOT_HOLD_KIND)
                    .with("activityKind", kind)
                    .with("organizationKind", organization.kind());
        }
    }

    /** Refuses an organisation that did not exist that day. */
    void requireThere(OrganizationRef organization) {
        if (!organization.existsOn(day())) {
            throw Refused.because(ActivityProblem.HOST_NOT_THERE_THAT_DAY)
                    .with("organization", organization.id())
                    .with("day", day());
        }
    }

    /** The same, but for how it is called and where it took place. */
    boolean isSameRecordAs(ActivityDetails other) {
        return new ActivityDetails(kind, other.title, externalCode, mode, other.place, startsAt, endsAt).equals(other);
    }
}

package org.xianfeng.membership.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.xianfeng.membership.organization.FirstDay;
import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.dated.Dated;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.problem.Refused;

/**
 * Somebody in a post. The term's planned end ends nothing: a late election must not lock out those who have to record it,
 * so the holder stays, flagged as overdue, until a fact ends the post.
 */
@Entity
@Table(name = "post_holding")
public class PostHolding extends Dated {

    @Version
    private long version;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Post post;

    @Column(name = "term_until")
    private LocalDate termUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private EndReason endReason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected PostHolding() {} // JPA

    PostHolding(UUID organizationId, UUID personId, Post post, LocalDate from, LocalDate termUntil, Instant now) {
        super(Ids.next(), from);
        this.organizationId = organizationId;
        this.personId = personId;
        this.post = post;
        this.termUntil = termUntil;
        this.recordedAt = now;
    }

    /**
     * A recorded fact ends the post; {@code day} is the first on which it is no longer held. For that very day the fact can
     * be corrected afterwards; whoever calls keeps what was recorded.
     */
    void end(LocalDate day, EndReason reason) {
        if (validUntil() != null && (!day.equals(validUntil()) || reason == endReason)) {
            throw Refused.because(MembershipProblem.POST_ENDED_ALREADY).with("until", validUntil());
        }
        if (!day.isAfter(validFrom())) {
            throw FirstDay.notAfter(this, day);
        }
        endBy(day, reason);
    }

    /** Whether an end on that day leaves the holding no day, so that she never held the post. */
    boolean neverBeganIfEndedOn(LocalDate day) {
        return validUntil() == null && day.equals(validFrom());
    }

    /** The post ends on that day, even if a later end was recorded; whoever calls keeps what was recorded. */
    void endBy(LocalDate day, EndReason reason) {
        endOn(day);
        endReason = reason;
    }

    PostState stateOn(LocalDate day) {
        if (validUntil() != null && !day.isBefore(validUntil())) {
            return PostState.ENDED;
        }
        return termUntil != null && !day.isBefore(termUntil) ? PostState.HOLDING_OVER : PostState.HOLDING;
    }

    long version() {
        return version;
    }

    UUID organizationId() {
        return organizationId;
    }

    UUID personId() {
        return personId;
    }

    Post post() {
        return post;
    }

    Optional<LocalDate> termUntil() {
        return Optional.ofNullable(termUntil);
    }

    Optional<EndReason> endReason() {
        return Optional.ofNullable(endReason);
    }

    @Override
    public String toString() {
        return "PostHolding " + id();
    }
}

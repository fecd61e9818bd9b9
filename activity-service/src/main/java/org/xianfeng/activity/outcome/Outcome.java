package org.xianfeng.activity.outcome;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.xianfeng.activity.problem.ActivityProblem;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.quantity.Precision;
import org.xianfeng.support.quantity.Quantity;

/** What an activity brought, in the words and with the precision in which it was stated. Never changed, only corrected. */
@Entity
@Table(name = "outcome")
public class Outcome {

    @Id
    private UUID id;

    @Column(name = "activity_id")
    private UUID activityId;

    private String metric;
    private BigDecimal value;
    private String unit;

    @Enumerated(EnumType.STRING)
    @Column(name = "precision_stated")
    private Precision precision;

    @Column(name = "period_from")
    private LocalDate periodFrom;

    @Column(name = "period_until")
    private LocalDate periodUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "baseline_kind")
    private BaselineKind baselineKind;

    @Column(name = "baseline_value")
    private BigDecimal baselineValue;

    @Column(name = "baseline_unit")
    private String baselineUnit;

    @Enumerated(EnumType.STRING)
    @Column(name = "baseline_precision")
    private Precision baselinePrecision;

    @Column(name = "baseline_description")
    private String baselineDescription;

    @Column(name = "baseline_description_en")
    private String baselineDescriptionEn;

    private Integer beneficiaries;

    @Column(name = "corrects_id")
    private UUID correctsId;

    @Column(name = "correction_reason")
    private String correctionReason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "outcome_evidence", joinColumns = @JoinColumn(name = "outcome_id"))
    @OrderColumn(name = "position")
    private List<Evidence> evidence = new ArrayList<>();

    protected Outcome() {} // JPA

    /** Refuses a period without a day and a baseline that cannot be compared with the value. */
    static Outcome stated(UUID activityId, NewOutcome stated, UUID recordedBy, Instant now) {
        requirePeriod(stated);
        Outcome outcome = new Outcome();
        outcome.id = Ids.next();
        outcome.activityId = activityId;
        outcome.metric = stated.metric().strip();
        outcome.value = stated.value().value();
        outcome.unit = stated.value().unit();
        outcome.precision = stated.value().precision();
        outcome.periodFrom = stated.periodFrom();
        outcome.periodUntil = stated.periodUntil();
        outcome.beneficiaries = stated.beneficiaries();
        outcome.correctsId = stated.correctsId();
        outcome.correctionReason = stated.correctionReason();
        outcome.recordedAt = now;
        outcome.recordedBy = recordedBy;
        outcome.evidence.addAll(stated.evidence());
        if (stated.baseline() != null) {
            Comparison.require(stated.value(), stated.baseline());
            outcome.baselineKind = stated.baseline().kind();
            outcome.baselineValue = stated.baseline().quantity().value();
            outcome.baselineUnit = stated.baseline().quantity().unit();
            outcome.baselinePrecision = stated.baseline().quantity().precision();
            outcome.baselineDescription = stated.baseline().description();
            outcome.baselineDescriptionEn = stated.baseline().descriptionEn();
        }
        return outcome;
    }

    private static void requirePeriod(NewOutcome stated) {
        LocalDate from = stated.periodFrom();
        LocalDate until = stated.periodUntil();
        boolean neither = from == null && until == null;
        if (!neither && (from == null || until == null || !until.isAfter(from))) {
            throw Refused.because(ActivityProblem.PERIOD_NOT_AFTER_START)
                    .with("from", from == null ? "" : from)
                    .with("until", until == null ? "" : until);
        }
    }

    UUID id() {
        return id;
    }

    UUID activityId() {
        return activityId;
    }

    String metric() {
        return metric;
    }

    Quantity value() {
        return new Quantity(plain(value), unit, precision);
    }

    LocalDate periodFrom() {
        return periodFrom;
    }

    LocalDate periodUntil() {
        return periodUntil;
    }

    Optional<Baseline> baseline() {
        return Optional.ofNullable(baselineKind)
                .map(kind -> new Baseline(
                        kind,
                        new Quantity(plain(baselineValue), baselineUnit, baselinePrecision),
                        baselineDescription,
                        baselineDescriptionEn));
    }

    /** What follows from value and baseline. */
    Optional<Comparison> comparison() {
        return baseline().map(baseline -> Comparison.of(value(), periodFrom, periodUntil, baseline));
    }

    Integer beneficiaries() {
        return beneficiaries;
    }

    UUID correctsId() {
        return correctsId;
    }

    String correctionReason() {
        return correctionReason;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    /** As it was written: the column adds zeros. */
    private static BigDecimal plain(BigDecimal stored) {
        BigDecimal stripped = stored.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public String toString() {
        return "outcome " + id;
    }
}

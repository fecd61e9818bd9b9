package org.xianfeng.support.dated;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/**
 * A fact that holds from one day until another, half-open: {@code validUntil} is the first day that no longer counts,
 * absent while the fact holds on. The table adds {@code valid_during}, generated from the two, and the temporal
 * constraints over it.
 */
@MappedSuperclass
public abstract class Dated {

    @Id
    private UUID id;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    protected Dated() {} // JPA

    protected Dated(UUID id, LocalDate validFrom) {
        this.id = id;
        this.validFrom = validFrom;
    }

    /** The one of these that holds on the day. */
    public static <D extends Dated> Optional<D> on(LocalDate day, Collection<D> facts) {
        return facts.stream().filter(fact -> fact.holdsOn(day)).findFirst();
    }

    /** The one of these that nothing has ended yet. */
    public static <D extends Dated> Optional<D> open(Collection<D> facts) {
        return facts.stream().filter(fact -> fact.validUntil() == null).findFirst();
    }

    /** The one of these, in the order of their days, that nothing has ended, or of what is over the last. */
    public static <D extends Dated> D latest(List<D> facts) {
        return open(facts).orElseGet(() -> facts.get(facts.size() - 1));
    }

    public UUID id() {
        return id;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The first day that no longer counts; null while the fact holds on. */
    public LocalDate validUntil() {
        return validUntil;
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || day.isBefore(validUntil));
    }

    /** Corrects since when the fact holds; it cannot begin where it has ended. */
    public void beganOn(LocalDate day) {
        if (validUntil != null && !day.isBefore(validUntil)) {
            throw new IllegalStateException("A fact until " + validUntil + " cannot begin on " + day);
        }
        validFrom = day;
    }

    /** Nothing ended it after all. */
    public void goesOn() {
        validUntil = null;
    }

    /** Ends the fact: {@code day} is the first that no longer counts. A fact of no day at all cannot be recorded. */
    public void endOn(LocalDate day) {
        if (!day.isAfter(validFrom)) {
            throw new IllegalStateException("A fact from " + validFrom + " cannot end on " + day);
        }
        validUntil = day;
    }
}

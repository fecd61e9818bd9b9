package org.xianfeng.membership.enterprise;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.xianfeng.membership.organization.RecordedEnd;
import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.dated.Dated;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.quantity.Precision;

/** An enterprise, a sole trader or an association, with everything dated about it. */
@Entity
@Table(name = "enterprise")
public class Enterprise {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "credit_code")
    private String creditCode;

    @Column(name = "external_code")
    private String externalCode;

    private String name;

    @Enumerated(EnumType.STRING)
    private EnterpriseKind kind;

    private String industry;

    @Column(name = "keeper_id")
    private UUID keeperId;

    @Column(name = "venue_name")
    private String venueName;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "enterprise_id", insertable = false, updatable = false)
    @OrderBy("validFrom")
    private List<Headcount> headcounts = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "enterprise_id", insertable = false, updatable = false)
    @OrderBy("validFrom")
    private List<OperatingState> operatingStates = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "enterprise_id", insertable = false, updatable = false)
    @OrderBy("validFrom")
    private List<Occupancy> occupancies = new ArrayList<>();

    protected Enterprise() {} // JPA

    static Enterprise registered(Registration registration, Instant now) {
        Enterprise enterprise = new Enterprise();
        enterprise.id = Ids.next();
        enterprise.creditCode = registration.creditCode();
        enterprise.externalCode = registration.externalCode();
        enterprise.name = registration.name();
        enterprise.kind = registration.kind();
        enterprise.industry = registration.industry();
        enterprise.keeperId = registration.keeperId();
        enterprise.venueName = registration.venueName();
        enterprise.createdAt = now;
        enterprise.changedAt = now;
        enterprise.operatingStates.add(new OperatingState(enterprise.id, true, registration.operatingFrom()));
        if (registration.occupiesId() != null) {
            enterprise.occupancies.add(
                    new Occupancy(enterprise.id, registration.occupiesId(), registration.occupiesFrom()));
        }
        return enterprise;
    }

    /**
     * What is known of an enterprise when it is registered.
     *
     * @param keeperId the organisation that keeps its record
     * @param venueName the market or building it runs; null if none
     * @param occupiesId the enterprise whose venue it occupies; null if none
     * @param operatingFrom since when it operates
     * @param occupiesFrom since when it occupies the venue
     */
    public record Registration(
            UUID keeperId,
            String creditCode,
            String externalCode,
            String name,
            EnterpriseKind kind,
            String industry,
            String venueName,
            UUID occupiesId,
            LocalDate operatingFrom,
            LocalDate occupiesFrom) {

        /** What nobody dated is so since this day; whoever occupies a venue does so since she operates. */
        Registration since(LocalDate day) {
            LocalDate operating = operatingFrom == null ? day : operatingFrom;
            LocalDate occupies = occupiesFrom == null ? operating : occupiesFrom;
            return new Registration(
                    keeperId,
                    creditCode,
                    externalCode,
                    name,
                    kind,
                    industry,
                    venueName,
                    occupiesId,
                    operating,
                    occupies);
        }
    }

    /**
     * From a day on so many people work there; the former number stays true for its days. From the very day on which that
     * began, it is corrected; whoever calls keeps what it said.
     */
    void employs(BigDecimal people, Precision said, LocalDate from, Instant now) {
        headcountSince(from).ifPresentOrElse(corrected -> corrected.replaceBy(people, said), () -> {
            succeeded(headcounts, from);
            headcounts.add(new Headcount(id, people, said, from));
        });
        changedAt = now;
    }

    /** The present headcount, if it began on this very day. */
    Optional<Headcount> headcountSince(LocalDate day) {
        return Dated.open(headcounts).filter(current -> current.validFrom().equals(day));
    }

    /** From a day on it operates, or does so no more. */
    void operates(boolean operating, LocalDate from, Instant now) {
        OperatingState current = Dated.open(operatingStates).orElseThrow();
        if (current.isOperating() == operating) {
            throw holdsAlready(current, from);
        }
        succeeded(operatingStates, from);
        operatingStates.add(new OperatingState(id, operating, from));
        changedAt = now;
    }

    /** From a day on it is in this venue, and no longer in the one before. */
    void occupies(UUID occupiesId, LocalDate from, Instant now) {
        if (occupiesId.equals(id)) {
            throw Refused.because(MembershipProblem.OCCUPIES_ITSELF);
        }
        Dated.open(occupancies)
                .filter(current -> current.occupiesId().equals(occupiesId))
                .ifPresent(current -> {
                    throw holdsAlready(current, from);
                });
        succeeded(occupancies, from);
        occupancies.add(new Occupancy(id, occupiesId, from));
        changedAt = now;
    }

    /** It has left a venue; answers whose. */
    UUID leaves(UUID occupancyId, LocalDate until, Instant now) {
        Occupancy left = occupancies.stream()
                .filter(occupancy -> occupancy.id().equals(occupancyId))
                .findFirst()
                .orElseThrow(() -> CommonProblem.notFound("occupancy"));
        RecordedEnd.of(left, until);
        changedAt = now;
        return left.occupiesId();
    }

    /** Something that is kept beside it changed; the version counts that, too. */
    void changed(Instant now) {
        changedAt = now;
    }

    /** Ends the last of these where the next begins, which is after it began, or not before it ended. */
    private static void succeeded(List<? extends Dated> facts, LocalDate from) {
        if (facts.isEmpty()) {
            return;
        }
        Dated last = facts.get(facts.size() - 1);
        boolean open = last.validUntil() == null;
        if (open ? !from.isAfter(last.validFrom()) : from.isBefore(last.validUntil())) {
            throw Refused.because(MembershipProblem.CHANGE_NOT_AFTER_LAST)
                    .with("from", from)
                    .with("lastFrom", open ? last.validFrom() : last.validUntil());
        }
        if (open) {
            last.endOn(from);
        }
    }

    private static Refused holdsAlready(Dated current, LocalDate from) {
        return Refused.because(MembershipProblem.HOLDS_ALREADY)
                .with("since", current.validFrom())
                .with("from", from);
    }

    List<Headcount> headcounts() {
        return List.copyOf(headcounts);
    }

    List<OperatingState> operatingStates() {
        return List.copyOf(operatingStates);
    }

    List<Occupancy> occupancies() {
        return List.copyOf(occupancies);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String creditCode() {
        return creditCode;
    }

    String externalCode() {
        return externalCode;
    }

    String name() {
        return name;
    }

    EnterpriseKind kind() {
        return kind;
    }

    String industry() {
        return industry;
    }

    UUID keeperId() {
        return keeperId;
    }

    String venueName() {
        return venueName;
    }

    @Override
    public String toString() {
        return "Enterprise " + id;
    }
}

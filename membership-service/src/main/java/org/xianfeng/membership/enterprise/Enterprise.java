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

import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.dated.Dated;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.quantity.Precision;

/** An enterprise, a sole trader or an association, with how many people work there when. */
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

    @Column(name = "occupies_id")
    private UUID occupiesId;

    private boolean operating;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "enterprise_id", insertable = false, updatable = false)
    @OrderBy("validFrom")
    private List<Headcount> headcounts = new ArrayList<>();

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
        enterprise.occupiesId = registration.occupiesId();
        enterprise.operating = true;
        enterprise.createdAt = now;
        enterprise.changedAt = now;
        return enterprise;
    }

    /**
     * What is known of an enterprise when it is registered.
     *
     * @param keeperId the organisation that keeps its record
     * @param venueName the market or building it runs; null if none
     * @param occupiesId the enterprise whose venue it occupies; null if none
     */
    public record Registration(
            UUID keeperId,
            String creditCode,
            String externalCode,
            String name,
            EnterpriseKind kind,
            String industry,
            String venueName,
            UUID occupiesId) {}

    /** From a day on so many people work there; the former number stays true for its days. */
    void employs(BigDecimal people, Precision said, LocalDate from, Instant now) {
        Dated.open(headcounts).ifPresent(current -> {
            if (!from.isAfter(current.validFrom())) {
                throw Refused.because(MembershipProblem.CHANGE_NOT_AFTER_LAST)
                        .with("from", from)
                        .with("lastFrom", current.validFrom());
            }
            current.endOn(from);
        });
        headcounts.add(new Headcount(id, people, said, from));
        changedAt = now;
    }

    Optional<Headcount> headcountOn(LocalDate day) {
        return Dated.on(day, headcounts);
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

    UUID occupiesId() {
        return occupiesId;
    }

    boolean isOperating() {
        return operating;
    }

    @Override
    public String toString() {
        return "Enterprise " + id;
    }
}

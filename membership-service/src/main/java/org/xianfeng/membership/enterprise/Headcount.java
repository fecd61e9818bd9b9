package org.xianfeng.membership.enterprise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.xianfeng.support.dated.Dated;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.quantity.Precision;
import org.xianfeng.support.quantity.Quantity;

/** How many people work in an enterprise from a day on, as precisely as was said. */
@Entity
@Table(name = "headcount")
public class Headcount extends Dated {

    static final String UNIT = "person";

    @Column(name = "enterprise_id")
    private UUID enterpriseId;

    private BigDecimal people;

    @Enumerated(EnumType.STRING)
    private Precision said;

    protected Headcount() {} // JPA

    Headcount(UUID enterpriseId, BigDecimal people, Precision said, LocalDate from) {
        super(Ids.next(), from);
        this.enterpriseId = enterpriseId;
        this.people = people;
        this.said = said;
    }

    /** It was this number from the beginning; whoever calls keeps what was recorded. */
    void replaceBy(BigDecimal people, Precision said) {
        this.people = people;
        this.said = said;
    }

    Quantity quantity() {
        return quantity(people, said);
    }

    static Quantity quantity(BigDecimal people, Precision said) {
        return new Quantity(people, UNIT, said);
    }
}

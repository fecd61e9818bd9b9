package org.xianfeng.membership.coverage;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.xianfeng.support.dated.Dated;
import org.xianfeng.support.id.Ids;

/** An organisation covers an industry of its market from a day on. */
@Entity
@Table(name = "organization_industry")
public class CoveredIndustry extends Dated {

    @Column(name = "organization_id")
    private UUID organizationId;

    private String industry;

    protected CoveredIndustry() {} // JPA

    CoveredIndustry(UUID organizationId, String industry, LocalDate from) {
        super(Ids.next(), from);
        this.organizationId = organizationId;
        this.industry = industry;
    }

    String industry() {
        return industry;
    }
}

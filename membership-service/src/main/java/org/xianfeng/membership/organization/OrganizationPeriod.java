package org.xianfeng.membership.organization;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.xianfeng.support.dated.Dated;

/** From when until when an organisation exists; everything else that is dated about it lies within. */
@Entity
@Table(name = "organization_period")
public class OrganizationPeriod extends Dated {

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "end_document_no")
    private String endDocumentNo;

    protected OrganizationPeriod() {} // JPA

    OrganizationPeriod(UUID id, UUID organizationId, LocalDate from) {
        super(id, from);
        this.organizationId = organizationId;
    }

    /** @param documentNo what decided it; null if that is not known */
    void endOn(LocalDate day, String documentNo) {
        endOn(day);
        endDocumentNo = documentNo;
    }

    Optional<String> endDocumentNo() {
        return Optional.ofNullable(endDocumentNo);
    }
}

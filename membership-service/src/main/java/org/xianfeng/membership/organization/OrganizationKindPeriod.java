package org.xianfeng.membership.organization;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.xianfeng.support.dated.Dated;

/** What kind of organisation it is, from a day on: a branch that grows becomes a general branch. */
@Entity
@Table(name = "organization_kind")
public class OrganizationKindPeriod extends Dated {

    @Column(name = "organization_id")
    private UUID organizationId;

    @Enumerated(EnumType.STRING)
    private OrganizationKind kind;

    protected OrganizationKindPeriod() {} // JPA

    OrganizationKindPeriod(UUID id, UUID organizationId, OrganizationKind kind, LocalDate from) {
        super(id, from);
        this.organizationId = organizationId;
        this.kind = kind;
    }

    /** Says of the same days that it was of another kind; what it said before goes to history first. */
    void replaceBy(OrganizationKind kind) {
        this.kind = kind;
    }

    OrganizationKind kind() {
        return kind;
    }
}

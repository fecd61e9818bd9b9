package org.xianfeng.membership.organization;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.xianfeng.support.dated.Dated;

/** The full name as on the seal, from a day on. */
@Entity
@Table(name = "organization_name")
public class OrganizationName extends Dated {

    @Column(name = "organization_id")
    private UUID organizationId;

    private String name;

    protected OrganizationName() {} // JPA

    OrganizationName(UUID id, UUID organizationId, String name, LocalDate from) {
        super(id, from);
        this.organizationId = organizationId;
        this.name = name;
    }

    /** Says of the same days that it was called otherwise; what it said before goes to history first. */
    void replaceBy(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }
}

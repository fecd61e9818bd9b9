package org.xianfeng.membership.enterprise;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.xianfeng.support.dated.Dated;
import org.xianfeng.support.id.Ids;

/** The unit in which an organisation stands, from a day on; a joint branch has several. */
@Entity
@Table(name = "host_unit")
public class HostUnit extends Dated {

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "enterprise_id")
    private UUID enterpriseId;

    protected HostUnit() {} // JPA

    HostUnit(UUID organizationId, UUID enterpriseId, LocalDate from) {
        super(Ids.next(), from);
        this.organizationId = organizationId;
        this.enterpriseId = enterpriseId;
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    UUID organizationId() {
        return organizationId;
    }
}

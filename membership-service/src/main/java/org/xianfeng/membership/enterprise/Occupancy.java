package org.xianfeng.membership.enterprise;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.xianfeng.support.dated.Dated;
import org.xianfeng.support.id.Ids;

/** In whose venue an enterprise is, from a day on; in one at a time. */
@Entity
@Table(name = "occupancy")
public class Occupancy extends Dated {

    @Column(name = "enterprise_id")
    private UUID enterpriseId;

    @Column(name = "occupies_id")
    private UUID occupiesId;

    protected Occupancy() {} // JPA

    Occupancy(UUID enterpriseId, UUID occupiesId, LocalDate from) {
        super(Ids.next(), from);
        this.enterpriseId = enterpriseId;
        this.occupiesId = occupiesId;
    }

    /** The enterprise that runs the venue. */
    UUID occupiesId() {
        return occupiesId;
    }
}

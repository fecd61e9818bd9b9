package org.xianfeng.membership.enterprise;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.xianfeng.support.dated.Dated;
import org.xianfeng.support.id.Ids;

/** Whether an enterprise operates, from a day on. */
@Entity
@Table(name = "operating_state")
public class OperatingState extends Dated {

    @Column(name = "enterprise_id")
    private UUID enterpriseId;

    private boolean operating;

    protected OperatingState() {} // JPA

    OperatingState(UUID enterpriseId, boolean operating, LocalDate from) {
        super(Ids.next(), from);
        this.enterpriseId = enterpriseId;
        this.operating = operating;
    }

    boolean isOperating() {
        return operating;
    }
}

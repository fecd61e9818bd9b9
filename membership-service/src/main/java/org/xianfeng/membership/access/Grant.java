package org.xianfeng.membership.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.dated.Dated;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.AccessRole;

/** A role in an organisation that no recorded fact gives, from a day until a day, with the reason it was given for. */
@Entity
@Table(name = "access_grant")
public class Grant extends Dated {

    @Column(name = "account_id")
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private AccessRole role;

    @Column(name = "organization_id")
    private UUID organizationId;

    private String reason;

    @Column(name = "granted_at")
    private Instant grantedAt;

    @Column(name = "granted_by")
    private String grantedBy;

    protected Grant() {} // JPA

    Grant(GrantAccess.Granting granting, String by, Instant now) {
        super(Ids.next(), granting.from());
        this.accountId = granting.accountId();
        this.role = granting.role();
        this.organizationId = granting.organizationId();
        this.reason = granting.reason();
        this.grantedAt = now;
        this.grantedBy = by;
    }

    /** An end that is recorded comes sooner, never later and not twice: whoever shall have the role for longer is granted it anew. */
    void endSooner(LocalDate day) {
        if (validUntil() != null && !day.isBefore(validUntil())) {
            throw Refused.because(MembershipProblem.GRANT_ENDS_BEFORE)
                    .with("requested", day)
                    .with("until", validUntil());
        }
        endOn(day);
    }

    UUID accountId() {
        return accountId;
    }

    AccessRole role() {
        return role;
    }

    UUID organizationId() {
        return organizationId;
    }
}

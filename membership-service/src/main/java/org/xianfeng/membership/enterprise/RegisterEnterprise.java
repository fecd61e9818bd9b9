package org.xianfeng.membership.enterprise;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.enterprise.Enterprise.Registration;
import org.xianfeng.membership.organization.OrganizationRepository;
import org.xianfeng.membership.organization.RecordedDay;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.time.Time;

/** Registers enterprises. */
@ApplicationScoped
public class RegisterEnterprise {

    private final EnterpriseRepository enterprises;
    private final OrganizationRepository organizations;
    private final AuditLog audit;
    private final Clock clock;

    RegisterEnterprise(
            EnterpriseRepository enterprises, OrganizationRepository organizations, AuditLog audit, Clock clock) {
        this.enterprises = enterprises;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The organisation that keeps the record must lie within the scope, and so must a venue that it occupies. What is not
     * said to have been so before is so from today on.
     */
    @Transactional
    public UUID register(Registration told, Scope scope) {
        Registration registration = told.since(Time.today(clock));
        RecordedDay.notAfterToday(registration.operatingFrom(), clock);
        RecordedDay.notAfterToday(registration.occupiesFrom(), clock);
        organizations.shareTree();
        String path = organizations.placeForMore(registration.keeperId(), scope);
        if (registration.occupiesId() != null && !enterprises.isKept(registration.occupiesId(), scope)) {
            throw missing("enterprise");
        }
        enterprises.requireNew(registration.keeperId(), registration.externalCode(), registration.creditCode(), scope);
        Enterprise enterprise = Enterprise.registered(registration, clock.instant());
        enterprises.persistAndFlush(enterprise);
        enterprises.appear(enterprise, path);
        audit.record(Act.of("enterprise:create", "enterprise", enterprise.id()).in(path));
        return enterprise.id();
    }

    private static Refused missing(String kind) {
        return CommonProblem.notFound(kind);
    }
}

package org.xianfeng.membership.enterprise;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
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
import org.xianfeng.support.quantity.Precision;
import org.xianfeng.support.scope.Scope;

/** Registers enterprises, how many people work there, and which organisation stands in which. */
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

    /** The organisation that keeps the record must lie within the scope, and so must a venue that it occupies. */
    @Transactional
    public UUID register(Registration registration, Scope scope) {
        String path = organizations.pathOf(registration.keeperId(), scope).orElseThrow(() -> missing("organization"));
        if (registration.occupiesId() != null) {
            enterprises.find(registration.occupiesId(), scope).orElseThrow(() -> missing("enterprise"));
        }
        Enterprise enterprise = Enterprise.registered(registration, clock.instant());
        enterprises.persistAndFlush(enterprise);
        audit.record(Act.of("enterprise:create", "enterprise", enterprise.id()).in(path));
        return enterprise.id();
    }

    @Transactional
    public void employs(UUID enterpriseId, BigDecimal people, Precision said, LocalDate from, Scope scope) {
        RecordedDay.notAfterToday(from, clock);
        Enterprise enterprise = enterprises.lock(enterpriseId, scope).orElseThrow(() -> missing("enterprise"));
        enterprise.employs(people, said, from, clock.instant());
        record(
                enterprise,
                Act.of("enterprise:update", "enterprise", enterpriseId).with("headcountFrom", from.toString()));
    }

    /** An organisation stands in an enterprise from a day on. */
    @Transactional
    public void hosts(UUID enterpriseId, UUID organizationId, LocalDate from, Scope scope) {
        RecordedDay.notAfterToday(from, clock);
        Enterprise enterprise = enterprises.find(enterpriseId, scope).orElseThrow(() -> missing("enterprise"));
        organizations.pathOf(organizationId, scope).orElseThrow(() -> missing("organization"));
        enterprises.persist(new HostUnit(organizationId, enterpriseId, from));
        record(
                enterprise,
                Act.of("enterprise:update", "enterprise", enterpriseId)
                        .with("organization", organizationId.toString())
                        .with("from", from.toString()));
    }

    private void record(Enterprise enterprise, Act act) {
        audit.record(act.in(
                organizations.pathOf(enterprise.keeperId(), Scope.EVERYTHING).orElseThrow()));
    }

    private static Refused missing(String kind) {
        return CommonProblem.notFound(kind);
    }
}

package org.xianfeng.membership.enterprise;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.organization.OrganizationRepository;
import org.xianfeng.membership.organization.RecordedDay;
import org.xianfeng.membership.organization.RecordedEnd;
import org.xianfeng.membership.organization.SupersededFacts;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.quantity.Precision;
import org.xianfeng.support.scope.Scope;

/**
 * Records what is true of an enterprise from a day on: how many people work there, whether it operates, in whose venue
 * it is, which organisation stands in it. What was true before stays true for its days.
 */
@ApplicationScoped
public class ChangeEnterprise {

    private final EnterpriseRepository enterprises;
    private final OrganizationRepository organizations;
    private final SupersededFacts superseded;
    private final AuditLog audit;
    private final Clock clock;

    ChangeEnterprise(
            EnterpriseRepository enterprises,
            OrganizationRepository organizations,
            SupersededFacts superseded,
            AuditLog audit,
            Clock clock) {
        this.enterprises = enterprises;
        this.organizations = organizations;
        this.superseded = superseded;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * So many people work there from a day on; from the very day on which the last number began, that one is corrected.
     */
    @Transactional
    public void employs(UUID enterpriseId, BigDecimal people, Precision said, LocalDate from, Scope scope) {
        Enterprise enterprise = on(from, enterpriseId, scope);
        enterprise
                .headcountSince(from)
                .ifPresent(replaced -> superseded.keep("headcount", replaced, enterpriseId, now()));
        enterprise.employs(people, said, from, now());
        record(enterprise, act(enterpriseId).with("headcountFrom", from.toString()));
    }

    /** It operates from a day on, or does so no more. */
    @Transactional
    public void operates(UUID enterpriseId, boolean operating, LocalDate from, Scope scope) {
        Enterprise enterprise = on(from, enterpriseId, scope);
        enterprise.operates(operating, from, now());
        record(enterprise, act(enterpriseId).with("operating", operating).with("from", from.toString()));
    }

    /** It is in somebody's venue from a day on; both lie within the scope. */
    @Transactional
    public void occupies(UUID enterpriseId, UUID occupiesId, LocalDate from, Scope scope) {
        Enterprise enterprise = on(from, enterpriseId, scope);
        if (!enterprises.isKept(occupiesId, scope)) {
            throw missing("enterprise");
        }
        enterprise.occupies(occupiesId, from, now());
        record(
                enterprise,
                act(enterpriseId).with("occupies", occupiesId.toString()).with("from", from.toString()));
    }

    /** It has left a venue; {@code until} is the first day that no longer counts. */
    @Transactional
    public void leaves(UUID enterpriseId, UUID occupancyId, LocalDate until, Scope scope) {
        Enterprise enterprise = on(until, enterpriseId, scope);
        UUID left = enterprise.leaves(occupancyId, until, now());
        record(enterprise, act(enterpriseId).with("occupies", left.toString()).with("until", until.toString()));
    }

    /**
     * An organisation stands in it from a day on; both lie within the scope. From where it stands, the record is seen.
     */
    @Transactional
    public void hosts(UUID enterpriseId, UUID organizationId, LocalDate from, Scope scope) {
        organizations.shareTree();
        Enterprise enterprise = on(from, enterpriseId, scope);
        String path = organizations.pathOf(organizationId, scope).orElseThrow(() -> missing("organization"));
        organizations.existenceOf(organizationId).require(from, null);
        enterprises.requireNotIn(enterpriseId, organizationId, from);
        enterprises.persist(new HostUnit(organizationId, enterpriseId, from));
        enterprises.appear(enterprise, path);
        enterprise.changed(now());
        record(
                enterprise,
                act(enterpriseId)
                        .with("organization", organizationId.toString())
                        .with("from", from.toString()));
    }

    /** An organisation stands in it no more; {@code until} is the first day that no longer counts. */
    @Transactional
    public void hostsNoMore(UUID enterpriseId, UUID hostUnitId, LocalDate until, Scope scope) {
        organizations.shareTree();
        Enterprise enterprise = on(until, enterpriseId, scope);
        HostUnit unit = enterprises.lockUnit(enterpriseId, hostUnitId).orElseThrow(() -> missing("host-unit"));
        String path = organizations.pathOf(unit.organizationId(), scope).orElseThrow(() -> missing("host-unit"));
        RecordedEnd.of(unit, until);
        if (!unit.organizationId().equals(enterprise.keeperId())) {
            enterprises.disappear(enterprise, path);
        }
        enterprise.changed(now());
        record(
                enterprise,
                act(enterpriseId)
                        .with("organization", unit.organizationId().toString())
                        .with("until", until.toString()));
    }

    /** The enterprise, locked, for a change on a day that has come. */
    private Enterprise on(LocalDate day, UUID enterpriseId, Scope scope) {
        RecordedDay.notAfterToday(day, clock);
        return enterprises.lock(enterpriseId, scope).orElseThrow(() -> missing("enterprise"));
    }

    private Instant now() {
        return clock.instant();
    }

    private static Act act(UUID enterpriseId) {
        return Act.of("enterprise:update", "enterprise", enterpriseId);
    }

    private void record(Enterprise enterprise, Act act) {
        audit.record(act.in(
                organizations.pathOf(enterprise.keeperId(), Scope.EVERYTHING).orElseThrow()));
    }

    private static Refused missing(String kind) {
        return CommonProblem.notFound(kind);
    }
}

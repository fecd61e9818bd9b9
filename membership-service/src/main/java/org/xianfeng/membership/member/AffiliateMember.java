package org.xianfeng.membership.member;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.access.DeriveAccess;
import org.xianfeng.membership.organization.RecordedDay;
import org.xianfeng.membership.roster.PublishMember;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;

/** Records that a member belongs to another branch or group from a day on; both lie within the caller's scope. */
@ApplicationScoped
public class AffiliateMember {

    private final MembershipRepository memberships;
    private final AffiliationRule rule;
    private final DeriveAccess access;
    private final PublishMember roster;
    private final AuditLog audit;
    private final Clock clock;

    AffiliateMember(
            MembershipRepository memberships,
            AffiliationRule rule,
            DeriveAccess access,
            PublishMember roster,
            AuditLog audit,
            Clock clock) {
        this.memberships = memberships;
        this.rule = rule;
        this.access = access;
        this.roster = roster;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void affiliate(UUID memberId, UUID branchId, UUID groupId, LocalDate from, Scope scope) {
        RecordedDay.notAfterToday(from, clock);
        Membership membership = memberships.lock(memberId, scope).orElseThrow(() -> CommonProblem.notFound("member"));
        rule.check(branchId, groupId, from, scope);
        Instant now = clock.instant();
        if (from.equals(membership.affiliation().validFrom())) {
            memberships.keep(membership.affiliation(), memberId, now);
        }
        membership.affiliate(branchId, groupId, from, now);
        memberships.show(membership);
        audit.record(Act.of("member:update", "member", memberId)
                .in(memberships.placeOf(memberId))
                .with("branch", branchId.toString())
                .with("from", from.toString()));
        access.ofPerson(membership.personId());
        roster.ofPerson(membership.personId());
    }
}

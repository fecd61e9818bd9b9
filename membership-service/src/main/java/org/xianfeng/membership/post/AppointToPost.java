package org.xianfeng.membership.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.access.DeriveAccess;
import org.xianfeng.membership.organization.OrganizationRepository;
import org.xianfeng.membership.organization.RecordedDay;
import org.xianfeng.membership.person.PersonRepository;
import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.membership.roster.PublishMember;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.Scope;

/** Records that somebody holds a post from a day on. In a post that one person holds, she ends her predecessor's. */
@ApplicationScoped
public class AppointToPost {

    private final PostHoldingRepository holdings;
    private final AppointmentRule rule;
    private final OrganizationRepository organizations;
    private final PersonRepository people;
    private final DeriveAccess access;
    private final PublishMember roster;
    private final AuditLog audit;
    private final Clock clock;

    AppointToPost(
            PostHoldingRepository holdings,
            AppointmentRule rule,
            OrganizationRepository organizations,
            PersonRepository people,
            DeriveAccess access,
            PublishMember roster,
            AuditLog audit,
            Clock clock) {
        this.holdings = holdings;
        this.rule = rule;
        this.organizations = organizations;
        this.people = people;
        this.access = access;
        this.roster = roster;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who holds what from when.
     *
     * @param termUntil the planned end of the term; null for a post without one
     * @param until the first day on which it was no longer held, if it is over; what came after it stays as it is
     * @param endReason the fact that ended it, if it is over
     */
    public record Appointment(
            UUID organizationId,
            UUID personId,
            Post post,
            LocalDate from,
            LocalDate termUntil,
            LocalDate until,
            EndReason endReason) {

        boolean isOver() {
            return until != null;
        }
    }

    @Transactional
    public UUID appoint(Appointment appointment, Scope scope) {
        RecordedDay.notAfterToday(appointment.from(), clock);
        if (appointment.termUntil() != null && !appointment.termUntil().isAfter(appointment.from())) {
            throw Refused.because(MembershipProblem.TERM_ENDS_BEFORE_IT_BEGINS)
                    .with("from", appointment.from())
                    .with("termUntil", appointment.termUntil());
        }
        if (appointment.isOver() && appointment.until().isBefore(appointment.from())) {
            throw Refused.because(MembershipProblem.CHANGE_NOT_AFTER_LAST)
                    .with("from", appointment.until())
                    .with("lastFrom", appointment.from());
        }
        organizations.shareTree();
        String path = organizations
                .pathOf(appointment.organizationId(), scope)
                .orElseThrow(() -> CommonProblem.notFound("organization"));
        Set<UUID> concerned = lockThose(appointment);
        access.shareRules();
        people.pathOf(appointment.personId(), scope).orElseThrow(() -> CommonProblem.notFound("person"));
        rule.check(appointment);
        if (appointment.post().isHeldByOne() && !appointment.isOver()) {
            holdings.holderOf(appointment.organizationId(), appointment.post())
                    .ifPresent(predecessor -> succeed(predecessor, appointment));
        }
        rule.requireVacant(appointment);
        PostHolding holding = new PostHolding(
                appointment.organizationId(),
                appointment.personId(),
                appointment.post(),
                appointment.from(),
                appointment.termUntil(),
                clock.instant());
        if (appointment.isOver()) {
            RecordedDay.notAfterToday(appointment.until(), clock);
            holding.end(appointment.until(), appointment.endReason());
        }
        holdings.persistAndFlush(holding);
        holdings.place(holding, path);
        audit.record(Act.of("post-holding:create", "post-holding", holding.id())
                .in(path)
                .with("post", holding.post().name()));
        access.ofPeople(concerned);
        concerned.forEach(roster::ofPerson);
        return holding.id();
    }

    /** Whom it is about, and whom she succeeds: two who change places wait for each other in one order. */
    private Set<UUID> lockThose(Appointment appointment) {
        Set<UUID> concerned = new HashSet<>(Set.of(appointment.personId()));
        if (appointment.post().isHeldByOne()) {
            holdings.lockPost(appointment.organizationId(), appointment.post());
        }
        if (appointment.post().isHeldByOne() && !appointment.isOver()) {
            holdings.personIn(appointment.organizationId(), appointment.post()).ifPresent(concerned::add);
        }
        people.lockFirst(concerned);
        return concerned;
    }

    private void succeed(PostHolding predecessor, Appointment appointment) {
        boolean herself = predecessor.personId().equals(appointment.personId());
        predecessor.end(appointment.from(), herself ? EndReason.ANOTHER_TERM : EndReason.SUCCESSION);
        holdings.flush();
    }
}

package org.xianfeng.membership.post;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.membership.organization.OrganizationRepository;
import org.xianfeng.support.batch.BatchWork;
import org.xianfeng.support.batch.OneTransaction;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.CurrentAccess;

/** Requests for appointments, alone or in a list. */
@ApplicationScoped
class NewAppointments implements BatchWork<AppointmentRequest, UUID> {

    private final AppointToPost appoint;
    private final PostHoldingRepository holdings;
    private final OrganizationRepository organizations;
    private final CurrentAccess access;

    NewAppointments(
            AppointToPost appoint,
            PostHoldingRepository holdings,
            OrganizationRepository organizations,
            CurrentAccess access) {
        this.appoint = appoint;
        this.holdings = holdings;
        this.organizations = organizations;
        this.access = access;
    }

    UUID one(AppointmentRequest request) {
        return appoint.appoint(request.appointment(), access.scope("post-holding:create"));
    }

    /** Appointments carry no number: the same person in the same post from the same day is the same appointment. */
    @Override
    public Optional<UUID> known(AppointmentRequest item) {
        return organizations
                .pathOf(item.organizationId(), access.scope("post-holding:read"))
                .flatMap(path -> holdings.same(item.appointment()));
    }

    @Override
    public void requireSeen(Collection<UUID> made) {
        if (holdings.countWithin(made, access.scope("post-holding:read")) < made.size()) {
            throw CommonProblem.notFound("post-holding");
        }
    }

    @Override
    public Refused taken(AppointmentRequest item, UUID known) {
        return AppointmentRule.occupied(item.appointment(), item.from(), known);
    }

    @Override
    public UUID make(AppointmentRequest item, OneTransaction transaction) {
        return transaction.run(() -> one(item));
    }
}

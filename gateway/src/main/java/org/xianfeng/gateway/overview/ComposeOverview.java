package org.xianfeng.gateway.overview;

import java.util.UUID;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.gateway.GatewaySettings;
import org.xianfeng.gateway.route.Upstreams;

/** Asks several services at once, in the caller's name, and puts their answers beside each other. Each of them decides itself what this caller may see. */
@ApplicationScoped
class ComposeOverview {

    private static final String LATEST = "&sort=-startsAt&limit=10";
    private static final String NEWEST = "&sort=-bookedAt&limit=10";

    private final ServiceClient membership;
    private final ServiceClient activity;
    private final ServiceClient training;

    ComposeOverview(Upstreams upstreams, GatewaySettings settings) {
        this.membership =
                new ServiceClient("membership", upstreams, settings.timeouts().part());
        this.activity =
                new ServiceClient("activity", upstreams, settings.timeouts().part());
        this.training =
                new ServiceClient("training", upstreams, settings.timeouts().part());
    }

    CompletionStage<Composed> member(UUID id, OnBehalf caller) {
        CompletionStage<Outcome> member = membership.get("/api/v1/members/" + id, caller);
        CompletionStage<Outcome> attendance = activity.get("/api/v1/attendance?member=" + id + LATEST, caller);
        CompletionStage<Outcome> bookings = training.get("/api/v1/bookings?member=" + id + NEWEST, caller);
        return member.thenCompose(about -> attendance.thenCombine(
                bookings,
                (came, booked) -> new Composed(about, new MemberOverview(about.part(), came.part(), booked.part()))));
    }

    CompletionStage<Composed> organization(UUID id, OnBehalf caller) {
        String path = "/api/v1/organizations/" + id;
        CompletionStage<Outcome> organization = membership.get(path, caller);
        CompletionStage<Outcome> statistics = membership.get(path + "/statistics", caller);
        CompletionStage<Outcome> activities = activity.get("/api/v1/activities?host=" + id + LATEST, caller);
        CompletionStage<Outcome> sessions = training.get("/api/v1/course-sessions?organization=" + id + LATEST, caller);
        return organization.thenCompose(about -> statistics.thenCompose(counted -> activities.thenCombine(
                sessions,
                (held, taught) -> new Composed(
                        about, new OrganizationOverview(about.part(), counted.part(), held.part(), taught.part())))));
    }

    /**
     * @param subject what its owner said of the object that the view is about; if that is a refusal, so is the view
     */
    record Composed(Outcome subject, Overview view) {}
}

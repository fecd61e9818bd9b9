package org.xianfeng.support.feed.follow;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Shows position and lag. Up whatever becomes of the source: a service works on what it knows while it cannot reach
 * another. Only its own database must be there until this replica has looked once.
 */
@Readiness
@ApplicationScoped
class FollowerHealth implements HealthCheck {

    private final Followers followers;
    private final Clock clock;

    FollowerHealth(Followers followers, Clock clock) {
        this.followers = followers;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("followers").up();
        for (FollowerStatus status : followers.all()) {
            answer.withData(status.source() + ".epoch", String.valueOf(status.epoch()))
                    .withData(status.source() + ".position", status.position())
                    .withData(status.source() + ".head", status.head())
                    .withData(status.source() + ".lag", status.lag())
                    .withData(
                            status.source() + ".secondsSinceContact",
                            status.contactedAt() == null
                                    ? "never"
                                    : String.valueOf(status.sinceContact(clock).toSeconds()));
        }
        return answer.build();
    }
}

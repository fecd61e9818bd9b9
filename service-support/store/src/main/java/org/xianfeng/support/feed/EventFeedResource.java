package org.xianfeng.support.feed;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.xianfeng.support.problem.Refused;

/** The feed between programs; not in the public document and never routed by the gateway. */
@Path("/internal/events")
public class EventFeedResource {

    private final FeedWorker feed;
    private final String source;

    EventFeedResource(FeedWorker feed, @ConfigProperty(name = "quarkus.application.name") String source) {
        this.feed = feed;
        this.source = "/" + source;
    }

    /** A reader that has everything waits without a thread and without a connection. */
    @GET
    @Produces(CloudEvents.BATCH)
    @PermissionsAllowed(FollowPermission.FOLLOW)
    @Operation(hidden = true)
    @NonBlocking
    public Uni<Response> events(
            @RestQuery @DefaultValue("0") @Min(0) long after,
            @RestQuery UUID mark,
            @RestQuery @DefaultValue("200") @Min(1) @Max(1000) int limit,
            @RestQuery @DefaultValue("0") @Min(0) @Max(30) int wait) {
        return read(after, mark, limit)
                .flatMap(page -> page.next() > after || wait == 0
                        ? Uni.createFrom().item(page)
                        : waitForNews(after, wait).flatMap(news -> read(after, mark, limit)))
                .map(this::answer);
    }

    private Uni<FeedPage> read(long after, UUID mark, int limit) {
        return Uni.createFrom()
                .item(() -> page(after, mark, limit))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private FeedPage page(long after, UUID mark, int limit) {
        try {
            return feed.reader().after(after, mark, limit);
        } catch (UnknownPosition e) {
            throw Refused.because(FeedProblem.FEED_POSITION_UNKNOWN).with("after", after);
        } catch (PlacingHalted e) {
            throw Refused.because(FeedProblem.FEED_HALTED).retryAfter(Duration.ofSeconds(5));
        } catch (SQLException e) {
            throw new IllegalStateException("The feed cannot be read", e);
        }
    }

    private Uni<Void> waitForNews(long after, int seconds) {
        return Uni.createFrom().completionStage(() -> feed.newsAfter(after, Duration.ofSeconds(seconds))
                .orElseThrow(() -> Refused.because(FeedProblem.FEED_BUSY).retryAfter(Duration.ofSeconds(1))));
    }

    private Response answer(FeedPage page) {
        return Response.ok(CloudEvents.write(source, page.events()), CloudEvents.BATCH)
                .header(FeedHeaders.EPOCH, page.epoch())
                .header(FeedHeaders.HEAD, page.head())
                .header(FeedHeaders.NEXT, page.next())
                .header(FeedHeaders.MARK, page.mark())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

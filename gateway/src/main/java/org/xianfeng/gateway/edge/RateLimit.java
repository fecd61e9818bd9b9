package org.xianfeng.gateway.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.xianfeng.gateway.GatewaySettings;

/** Counts the requests of each caller. The quota fills up evenly, so a patient caller is never shut out for a whole window. */
@ApplicationScoped
class RateLimit {

    private final Bandwidth quota;
    private final TimeMeter meter;
    private final Cache<String, Bucket> buckets;

    @Inject
    RateLimit(GatewaySettings settings, Clock clock) {
        this(
                settings.rateLimit().requests(),
                settings.rateLimit().window(),
                settings.rateLimit().callers(),
                clock);
    }

    RateLimit(long requests, Duration window, long callers, Clock clock) {
        this.quota = Bandwidth.builder()
                .capacity(requests)
                .refillGreedy(requests, window)
                .build();
        this.meter = new MeterOf(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(callers)
                .expireAfterAccess(window.multipliedBy(2))
                .build();
    }

    /** Takes one request from the caller's quota, if one is left. */
    Allowance take(String caller) {
        Bucket bucket = buckets.get(caller, unknown -> Bucket.builder()
                .addLimit(quota)
                .withCustomTimePrecision(meter)
                .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Allowance(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    private static final class MeterOf implements TimeMeter {

        private final Clock clock;

        MeterOf(Clock clock) {
            this.clock = clock;
        }

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}

package org.xianfeng.support.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import java.util.List;
import java.util.function.ToLongFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.xianfeng.support.database.SqlFailed;

/**
 * Shows what must be done in the end and is not done yet, and what of it failed before. Always up: the program goes on
 * trying, and everything else works meanwhile.
 */
@Readiness
@ApplicationScoped
class OwedOperations implements HealthCheck {

    private final OperationRows rows;
    private final MeterRegistry metrics;
    private final List<String> kinds;

    OwedOperations(OperationRows rows, MeterRegistry metrics, @All List<OperationWork> works) {
        this.rows = rows;
        this.metrics = metrics;
        this.kinds = works.stream()
                .filter(OperationWork::isOwed)
                .map(OperationWork::kind)
                .toList();
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("owed-operations").up();
        for (String kind : kinds) {
            try {
                show(kind, rows.open(kind), answer);
            } catch (SqlFailed e) {
                answer.withData(kind, "unknown");
            }
        }
        return answer.build();
    }

    private static void show(String kind, OperationRows.Open open, HealthCheckResponseBuilder answer) {
        answer.withData(kind + ".outstanding", open.outstanding()).withData(kind + ".failing", open.failing());
        if (open.since() != null) {
            answer.withData(kind + ".since", open.since().toString());
        }
        if (open.firstFailing() != null) {
            answer.withData(kind + ".firstFailing", open.firstFailing().toString());
        }
    }

    void measure(@Observes StartupEvent event) {
        for (String kind : kinds) {
            gauge("xianfeng.operations.owed", kind, OperationRows.Open::outstanding);
            gauge("xianfeng.operations.failing", kind, OperationRows.Open::failing);
        }
    }

    private void gauge(String name, String kind, ToLongFunction<OperationRows.Open> value) {
        Gauge.builder(name, () -> value.applyAsLong(rows.open(kind)))
                .tag("kind", kind)
                .register(metrics);
    }
}

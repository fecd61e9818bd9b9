package org.xianfeng.support.architecture;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.MappedSuperclass;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.audit.Watched;
import org.xianfeng.support.database.TakesDatabaseLock;
import org.xianfeng.support.erasure.Erasures;

/**
 * Each of these breaks one rule. They are abstract, or off, where a program that finds them would otherwise serve or run
 * them.
 */
final class Wrong {

    private Wrong() {}

    abstract static class WithoutPermission {
        @GET
        public String open() {
            return "";
        }
    }

    /** Enough for pages that are open to all, and for nothing else. */
    @PermitAll
    @Produces("text/plain")
    abstract static class OpenToAll {
        @GET
        public String open() {
            return "";
        }
    }

    @MappedSuperclass
    abstract static class Stored {}

    abstract static class EntityOut {
        @GET
        @PermissionsAllowed("sample:read")
        public List<Stored> all() {
            return List.of();
        }
    }

    abstract static class EntityIn {
        @POST
        @PermissionsAllowed("sample:create")
        public void create(Stored stored) {}
    }

    @Schema(name = "WithAPropertyBeside")
    record WithAPropertyBeside(int came, int left) {
        boolean isNothing() {
            return came + left == 0;
        }
    }

    @Schema(name = "WithAQuestionBeside")
    record WithAQuestionBeside(int came, int left) {
        static boolean isKnown() {
            return true;
        }

        boolean isMoreThan(int people) {
            return came + left > people;
        }

        boolean saysNothing() {
            return came + left == 0;
        }
    }

    abstract static class DisclosesUnwatched {
        @GET
        @PermissionsAllowed("sample:disclose")
        public void disclose() {}
    }

    abstract static class ErasesUnwatched {
        @DELETE
        @PermissionsAllowed({"sample:update", "sample:erase"})
        public void erase() {}
    }

    /** Not wrong. */
    abstract static class ErasesWatched {
        @DELETE
        @PermissionsAllowed("sample:erase")
        @Watched(subject = "sample")
        public void erase() {}
    }

    static final class AsksForTheInstant {
        Instant time() {
            return Instant.now();
        }
    }

    static final class RefersToTheInstant {
        Supplier<Instant> time() {
            return Instant::now;
        }
    }

    static final class AsksForTheDayOfAClockOfItsOwn {
        LocalDate day() {
            return LocalDate.ofInstant(
                    Clock.systemUTC().instant(), Clock.systemDefaultZone().getZone());
        }
    }

    static final class AsksForMilliseconds {
        long time() {
            return System.currentTimeMillis();
        }
    }

    static final class MakesADate {
        Object time() {
            return new Date();
        }
    }

    static class InEveryInstance {
        @Scheduled(every = "{wrong.schedule:off}")
        void work() {
            other();
        }

        private void other() {}
    }

    /** Not wrong: the lock is two calls away, and behind a lambda. */
    static class UnderALock {
        @Scheduled(every = "{wrong.schedule:off}")
        void work() {
            other();
        }

        private void other() {
            Runnable later = () -> lock();
            later.run();
        }

        @TakesDatabaseLock
        private void lock() {}
    }

    @Path("sample")
    @Transactional
    abstract static class TransactionAroundThePath {}

    abstract static class SampleResource {
        @Transactional
        void write() {}
    }

    abstract static class SampleRepository {
        @Transactional
        void write() {}
    }

    abstract static class Rows implements PanacheRepository<Stored> {
        @Transactional
        void write() {}
    }

    static final class ActsNowhere {
        void act(AuditLog audit) {
            audit.record(Act.of("sample:update", "sample", 1));
        }

        void another(AuditLog audit) {
            audit.record(Act.of("sample:create", "sample", 1).in("/1/"));
        }
    }

    static final class ErasesNowhere {
        void erase(Erasures erasures, Instant now) {
            erasures.erase(erasing(), now);
        }

        private static Act erasing() {
            return Act.of("sample:erase", "sample", 1);
        }
    }

    /** Not wrong: it says where when it is handed the act, and when it has asked for it. */
    static final class ActsSomewhere {
        void act(AuditLog audit) {
            record(audit, Act.of("sample:update", "sample", 1));
        }

        void another(AuditLog audit) {
            audit.record(updating().in("/1/"));
        }

        private static Act updating() {
            return Act.of("sample:update", "sample", 1);
        }

        private static void record(AuditLog audit, Act act) {
            audit.record(act.in("/1/"));
        }
    }

    static final class SampleManager {}

    static final class SampleHelper {}

    static final class SampleUtil {}

    static final class SampleUtils {}

    static final class SampleImpl {}

    static final class SampleBase {}

    /** Not wrong: the word is another one. */
    static final class Baseline {}
}

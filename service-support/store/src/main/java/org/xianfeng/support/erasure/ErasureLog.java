package org.xianfeng.support.erasure;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/**
 * Says outside of the database who was erased, by id: after a backup was restored, only what lies outside knows it. A
 * program that could not say so must not start in production.
 */
@Startup
@ApplicationScoped
class ErasureLog {

    private static final Logger LOG = Logger.getLogger(ErasureLog.class);

    private Optional<Path> file;
    private Clock clock;

    protected ErasureLog() {} // CDI

    @Inject
    ErasureLog(@ConfigProperty(name = "quarkus.application.name") String program, ErasureConfig config, Clock clock) {
        this(program, config.directory(), LaunchMode.current() == LaunchMode.NORMAL, clock);
    }

    ErasureLog(String program, Optional<Path> directory, boolean production, Clock clock) {
        if (production && directory.isEmpty()) {
            throw new IllegalStateException(
                    "xianfeng.erasures.directory must name a directory that outlives the database");
        }
        this.file = directory.map(kept -> kept.resolve(program + ".log"));
        this.clock = clock;
        file.ifPresent(ErasureLog::begin);
    }

    void erased(@Observes(during = TransactionPhase.AFTER_SUCCESS) Erasures.Erased erased) {
        LOG.infof("Erased %s %s", erased.subjectType(), erased.subjectId());
        file.ifPresent(kept -> add(
                kept,
                "%s Erased %s %s%n"
                        .formatted(
                                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                                erased.subjectType(),
                                erased.subjectId())));
    }

    private static void begin(Path file) {
        try {
            Files.createDirectories(file.getParent());
            append(file, "");
        } catch (IOException e) {
            throw new IllegalStateException("Who is erased cannot be written to " + file, e);
        }
    }

    /** She is erased by now; whoever reads the log adds the line by hand. */
    private static void add(Path file, String line) {
        try {
            append(file, line);
        } catch (IOException e) {
            LOG.errorf("Not written to %s (%s), and to be added there: %s", file, e, line.strip());
        }
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
    }
}

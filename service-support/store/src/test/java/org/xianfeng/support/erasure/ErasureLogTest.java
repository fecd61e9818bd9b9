package org.xianfeng.support.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

class ErasureLogTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T18:00:00.123Z"), ZoneOffset.UTC);
    private static final String FIRST = "2026-11-21T18:00:00Z Erased participant 01a20542-e8ae-7dbd-b191-86231501e5b7";
    private static final String SECOND = "2026-11-21T18:00:00Z Erased participant 01a20543-2e7f-7582-b851-6a5b36274aa3";

    @TempDir
    Path directory;

    @Test
    void what_a_program_wrote_before_it_was_started_anew_stays_with_the_day_of_each_line() throws IOException {
        Path kept = directory.resolve("erasures");
        log(kept).erased(erased("01a20542-e8ae-7dbd-b191-86231501e5b7"));

        log(kept).erased(erased("01a20543-2e7f-7582-b851-6a5b36274aa3"));

        assertThat(Files.readAllLines(kept.resolve("activity-service.log"))).containsExactly(FIRST, SECOND);
    }

    @Test
    void production_does_not_begin_without_a_place_for_it() {
        assertThatThrownBy(() -> new ErasureLog("activity-service", Optional.empty(), true, CLOCK))
                .hasMessageContaining("xianfeng.erasures.directory");
        assertThatCode(() -> new ErasureLog("activity-service", Optional.empty(), false, CLOCK)
                        .erased(erased("01a20542-e8ae-7dbd-b191-86231501e5b7")))
                .doesNotThrowAnyException();
    }

    @Test
    void nor_where_nothing_can_be_written_there() throws IOException {
        Path file = Files.createFile(directory.resolve("a-file"));

        assertThatThrownBy(() -> log(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Who is erased cannot be written to %s", file.resolve("activity-service.log"));
    }

    @Test
    void a_line_that_cannot_be_written_later_does_not_fail_what_is_done_by_then() throws IOException {
        ErasureLog log = log(directory);
        Path file = directory.resolve("activity-service.log");
        Files.delete(file);
        Files.createDirectory(file);

        assertThatCode(() -> log.erased(erased("01a20542-e8ae-7dbd-b191-86231501e5b7")))
                .doesNotThrowAnyException();
        assertThat(file).isEmptyDirectory();
    }

    private static ErasureLog log(Path directory) {
        return new ErasureLog("activity-service", Optional.of(directory), true, CLOCK);
    }

    private static Erasures.Erased erased(String id) {
        return new Erasures.Erased("participant", id);
    }
}

package org.xianfeng.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.xianfeng.stack.demo.fact.Person;

class ClearNumbersTest {

    private static final List<Person> PEOPLE = Demonstration.dataSets(LocalDate.of(2026, 11, 22)).stream()
            .flatMap(set -> set.persons().stream())
            .toList();

    @TempDir
    Path logs;

    @Test
    void nobody_in_the_demonstration_has_a_number_that_would_pass_unnoticed() throws IOException {
        List<String> lines = new ArrayList<>(List.of("INFO  started in 3.2 s"));
        List<String> numbers = new ArrayList<>();
        for (Person person : PEOPLE) {
            lines.add("WARN  refused {\"idNumber\":\"%s\",\"name\":\"%s\",\"phone\":\"%s\"}"
                    .formatted(person.idNumber(), person.name(), person.phone()));
            numbers.addAll(List.of(person.idNumber(), person.phone()));
        }
        Files.write(logs.resolve("gateway.log"), lines);
        Files.write(logs.resolve("postgres.log"), new byte[] {'1', (byte) 0xff, '\n', '2'});

        Map<String, List<String>> found = ClearNumbers.inLogs(logs);

        assertThat(PEOPLE).hasSizeGreaterThan(2_400);
        assertThat(found).isEqualTo(Map.of("gateway.log", numbers, "postgres.log", List.of()));
    }
}

package org.xianfeng.support.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.database.SqlFailed;
import org.xianfeng.support.testing.OneConnection;
import org.xianfeng.support.testing.SupportTables;
import org.xianfeng.support.testing.TestPostgres;

class PersonKeysTest {

    private static final String DATABASE = "person_keys";
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final SecretText NAME = SecretText.of("李四");
    private static final Cell CELL = Cell.of("help_request", "name", new UUID(0, 7));

    private final UUID person = UUID.randomUUID();
    private final Sql sql = new Sql(TestPostgres.asApplication(DATABASE));
    private final PersonKeys keys = keys(sql);

    @BeforeAll
    static void tables() {
        SupportTables.in(DATABASE);
    }

    @Test
    void what_is_sealed_for_a_person_is_read_again() {
        byte[] name = keys.seal(person, CELL, NAME, NOW);
        byte[] phone =
                keys.seal(person, Cell.of("help_request", "phone", CELL.row()), PhoneNumber.of("13800138000"), NOW);

        assertThat(keys.open(person, CELL, name, SecretText::of)).contains(NAME);
        assertThat(keys.open(person, Cell.of("help_request", "phone", CELL.row()), phone, PhoneNumber::of))
                .contains(PhoneNumber.of("13800138000"));
        assertThat(sql.all("select 1 from person_key where person_id = ?", row -> 1, person))
                .hasSize(1);
    }

    @Test
    void under_another_persons_key_or_in_another_cell_it_cannot_be_read() {
        UUID other = UUID.randomUUID();
        keys.seal(other, CELL, NAME, NOW);
        byte[] sealed = keys.seal(person, CELL, NAME, NOW);

        assertThatThrownBy(() -> keys.open(other, CELL, sealed, SecretText::of))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> keys.open(person, Cell.of("help_request", "name", other), sealed, SecretText::of))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void destroying_the_key_erases_the_person_and_nobody_else() {
        UUID other = UUID.randomUUID();
        byte[] sealed = keys.seal(person, CELL, NAME, NOW);
        byte[] sealedOfOther = keys.seal(other, CELL, NAME, NOW);

        keys.destroy(person, NOW);
        keys.destroy(person, NOW.plusSeconds(1));

        assertThat(keys.isErased(person)).isTrue();
        assertThat(keys.open(person, CELL, sealed, SecretText::of)).isEmpty();
        assertThat(keys.open(other, CELL, sealedOfOther, SecretText::of)).contains(NAME);
        assertThat(sql.first(
                        "select destroyed_at from person_key where person_id = ?",
                        row -> Sql.instant(row, "destroyed_at"),
                        person))
                .contains(NOW);
    }

    @Test
    void many_new_persons_are_sealed_and_read_at_once_but_for_whoever_was_erased() {
        List<UUID> people =
                IntStream.range(0, 20).mapToObj(i -> UUID.randomUUID()).toList();
        Map<UUID, SecretText> names = people.stream()
                .collect(Collectors.toMap(each -> each, each -> SecretText.of("李" + people.indexOf(each))));
        Function<UUID, Cell> cell = each -> Cell.of("participant", "guest_name", each);

        Map<UUID, byte[]> sealed = keys.sealNew(names, cell, NOW);
        keys.destroy(people.get(3), NOW);

        Map<UUID, SecretText> expected = new HashMap<>(names);
        expected.remove(people.get(3));
        assertThat(keys.openAll(sealed, cell, SecretText::of)).isEqualTo(expected);
        assertThat(keys.open(people.get(4), cell.apply(people.get(4)), sealed.get(people.get(4)), SecretText::of))
                .contains(names.get(people.get(4)));
        assertThat(keys.openAll(Map.of(), cell, SecretText::of)).isEmpty();
    }

    @Test
    void nobody_makes_a_new_key_for_a_person_who_was_erased_even_before_she_had_one() {
        keys.destroy(person, NOW);

        assertThatThrownBy(() -> keys.seal(person, CELL, NAME, NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(keys.isErased(person)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update person_key set sealed_key = '\\x00', destroyed_at = null where person_id = ?",
                "update person_key set person_id = gen_random_uuid() where person_id = ?",
                "delete from person_key where person_id = ?"
            })
    void the_program_itself_cannot_bring_an_erased_person_back(String attempt) {
        keys.destroy(person, NOW);

        assertThatThrownBy(() -> sql.update(attempt, person)).isInstanceOf(SqlFailed.class);
        assertThat(keys.isErased(person)).isTrue();
    }

    @Test
    void many_who_seal_for_one_person_at_once_use_one_key() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<byte[]>> sealed = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> keys.seal(person, CELL, NAME, NOW)))
                    .toList();
            for (Future<byte[]> each : sealed) {
                assertThat(keys.open(person, CELL, each.get(), SecretText::of)).contains(NAME);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_key_that_was_rolled_back_never_was() throws SQLException {
        try (OneConnection transaction = OneConnection.of(TestPostgres.asApplication(DATABASE))) {
            keys(new Sql(transaction.dataSource())).seal(person, CELL, NAME, NOW);
            transaction.rollback();
        }

        assertThat(sql.all("select 1 from person_key where person_id = ?", row -> 1, person))
                .isEmpty();
        assertThat(keys.isErased(person)).isFalse();
    }

    private static PersonKeys keys(Sql sql) {
        return new PersonKeys(sql, new ColumnCipher(new PersonalDataKeys(Optional.empty(), Optional.empty(), false)));
    }
}

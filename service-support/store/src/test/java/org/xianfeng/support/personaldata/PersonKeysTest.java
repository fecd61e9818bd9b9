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
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
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
        Cell phone = Cell.of("help_request", "phone", CELL.row());
        PersonKey writing = keys.toWrite(person, NOW);
        byte[] sealedName = writing.seal(CELL, NAME);
        byte[] sealedPhone = keys.toWrite(person, NOW).seal(phone, PhoneNumber.of("13800138000"));

        PersonKey reading = keys.find(person).orElseThrow();
        assertThat(reading.open(CELL, sealedName, SecretText::of)).isEqualTo(NAME);
        assertThat(reading.open(phone, sealedPhone, PhoneNumber::of)).isEqualTo(PhoneNumber.of("13800138000"));
        assertThat(reading.personId()).isEqualTo(person);
        assertThat(sql.all("select 1 from person_key where person_id = ?", row -> 1, person))
                .hasSize(1);
    }

    @Test
    void a_key_that_was_read_with_what_it_opens_opens_it() {
        byte[] sealed = keys.make(person, NOW).seal(CELL, NAME);
        byte[] stored = sql.first(
                        "select sealed_key from person_key where person_id = ?", row -> row.getBytes(1), person)
                .orElseThrow();

        assertThat(keys.opened(person, stored).open(CELL, sealed, SecretText::of))
                .isEqualTo(NAME);
        assertThatThrownBy(() -> keys.opened(UUID.randomUUID(), stored)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> keys.opened(person, null)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void equal_values_of_one_person_have_one_digest_and_those_of_two_have_nothing_in_common() {
        byte[] digest = keys.make(person, NOW).digest("name", NAME);

        PersonKey again = keys.find(person).orElseThrow();
        assertThat(again.digest("name", SecretText.of("李四"))).isEqualTo(digest).hasSize(32);
        assertThat(again.digest("name", SecretText.of("李五"))).isNotEqualTo(digest);
        assertThat(again.digest("alias", NAME)).isNotEqualTo(digest);
        assertThat(keys.make(UUID.randomUUID(), NOW).digest("name", NAME)).isNotEqualTo(digest);
    }

    @Test
    void under_another_persons_key_or_in_another_cell_it_cannot_be_read() {
        PersonKey other = keys.make(UUID.randomUUID(), NOW);
        PersonKey key = keys.make(person, NOW);
        byte[] sealed = key.seal(CELL, NAME);

        assertThatThrownBy(() -> other.open(CELL, sealed, SecretText::of)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key.open(Cell.of("help_request", "name", person), sealed, SecretText::of))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key.open(Cell.of("help_request", "phone", CELL.row()), sealed, SecretText::of))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_key_shows_whose_it_is_and_no_more() {
        assertThat(keys.make(person, NOW)).hasToString("Key of " + person);
    }

    @Test
    void destroying_the_key_erases_the_person_and_nobody_else() {
        UUID other = UUID.randomUUID();
        keys.make(person, NOW);
        byte[] sealedOfOther = keys.make(other, NOW).seal(CELL, NAME);

        keys.destroy(person, NOW);
        keys.destroy(person, NOW.plusSeconds(1));

        assertThat(keys.isErased(person)).isTrue();
        assertThat(keys.find(person)).isEmpty();
        assertThat(keys.find(other).orElseThrow().open(CELL, sealedOfOther, SecretText::of))
                .isEqualTo(NAME);
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
        UUID somebody = people.get(4);
        assertThat(keys.find(somebody).orElseThrow().open(cell.apply(somebody), sealed.get(somebody), SecretText::of))
                .isEqualTo(names.get(somebody));
        assertThat(keys.openAll(Map.of(), cell, SecretText::of)).isEmpty();
    }

    @Test
    void nobody_makes_a_new_key_for_a_person_who_was_erased_even_before_she_had_one() {
        keys.destroy(person, NOW);

        assertThatThrownBy(() -> keys.toWrite(person, NOW))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.type()).isEqualTo(CommonProblem.NOT_FOUND));
        assertThatThrownBy(() -> keys.make(person, NOW)).isInstanceOf(SqlFailed.class);
        assertThat(keys.isErased(person)).isTrue();
        assertThat(keys.find(person)).isEmpty();
    }

    @Test
    void whoever_writes_for_a_person_while_she_is_erased_waits_and_is_refused() throws SQLException {
        keys.make(person, NOW);
        try (OneConnection erasing = OneConnection.of(TestPostgres.asApplication(DATABASE));
                OneConnection writing = OneConnection.of(TestPostgres.asApplication(DATABASE))) {
            PersonKeys hers = keys(new Sql(writing.dataSource()));
            keys(new Sql(erasing.dataSource())).destroy(person, NOW);

            writing.execute("set lock_timeout = '50ms'");
            assertThatThrownBy(() -> hers.toWrite(person, NOW)).isInstanceOf(SqlFailed.class);
            writing.rollback();
            erasing.commit();

            assertThatThrownBy(() -> hers.toWrite(person, NOW)).isInstanceOf(Refused.class);
        }
        assertThat(keys.isErased(person)).isTrue();
        assertThat(keys.find(person)).isEmpty();
    }

    @Test
    void whoever_erases_a_person_waits_for_what_is_being_written_for_her() throws SQLException {
        keys.make(person, NOW);
        try (OneConnection writing = OneConnection.of(TestPostgres.asApplication(DATABASE));
                OneConnection erasing = OneConnection.of(TestPostgres.asApplication(DATABASE))) {
            PersonKeys its = keys(new Sql(erasing.dataSource()));
            keys(new Sql(writing.dataSource())).toWrite(person, NOW);

            erasing.execute("set lock_timeout = '50ms'");
            assertThatThrownBy(() -> its.destroy(person, NOW)).isInstanceOf(SqlFailed.class);
            erasing.rollback();
            assertThat(keys.isErased(person)).isFalse();
            writing.commit();

            its.destroy(person, NOW);
            erasing.commit();
        }
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
                    .mapToObj(
                            i -> threads.submit(() -> keys.toWrite(person, NOW).seal(CELL, NAME)))
                    .toList();
            for (Future<byte[]> each : sealed) {
                byte[] made = each.get();
                assertThat(keys.find(person).orElseThrow().open(CELL, made, SecretText::of))
                        .isEqualTo(NAME);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_key_that_was_rolled_back_never_was() throws SQLException {
        try (OneConnection transaction = OneConnection.of(TestPostgres.asApplication(DATABASE))) {
            keys(new Sql(transaction.dataSource())).toWrite(person, NOW);
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

package org.xianfeng.support.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.xianfeng.support.database.AdvisoryLock;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.testing.OneConnection;
import org.xianfeng.support.testing.SupportTables;
import org.xianfeng.support.testing.TestPostgres;

/** After a rotation every value is written again under the new key, and the former one can be taken away. */
class ResealTest {

    private static final String DATABASE = "reseal";
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final SealedColumn PHONES = new SealedColumn("callee", "id", "phone", "true");

    @TempDir
    static Path directory;

    private static Path before;
    private static Path rotated;
    private static Path hashKey;
    private static Path newOnly;

    private final Sql sql = new Sql(TestPostgres.asApplication(DATABASE));

    @BeforeAll
    static void keysAndTables() throws IOException, SQLException {
        before = Files.writeString(directory.resolve("before.json"), NewKeys.keyset());
        rotated = Files.writeString(directory.resolve("rotated.json"), NewKeys.rotated(Files.readString(before)));
        hashKey = Files.writeString(directory.resolve("hash.key"), NewKeys.hashKey());
        newOnly = Files.writeString(directory.resolve("new.json"), withoutFormerKeys(Files.readString(rotated)));
        SupportTables.in(DATABASE);
        try (Connection owner = TestPostgres.asOwner(DATABASE).getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("create table callee (id uuid primary key, phone bytea)");
        }
    }

    @BeforeEach
    void nothing_yet() throws SQLException {
        try (Connection owner = TestPostgres.asOwner(DATABASE).getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("truncate callee, person_key");
        }
    }

    @Test
    void every_value_of_a_former_key_is_written_again_in_batches_and_then_none() throws SQLException {
        List<UUID> callees = IntStream.range(0, 5).mapToObj(i -> callee()).toList();
        UUID without = UUID.randomUUID();
        sql.update("insert into callee (id) values (?)", without);

        assertThat(Stream.of(2, 2, 2, 2).map(atMost -> batch(PHONES, atMost))).containsExactly(2, 2, 1, 0);

        ColumnCipher reading = cipher(newOnly);
        assertThat(callees).allSatisfy(id -> assertThat(reading.open(cell(id), phone(id), PhoneNumber::of))
                .isEqualTo(PhoneNumber.of("13800138000")));
        assertThat(callees)
                .allSatisfy(id -> assertThat(ColumnCipher.keyIdOf(phone(id))).isEqualTo(reading.writingKeyId()));
        assertThat(sql.all("select 1 from callee where phone is null", row -> 1))
                .hasSize(1);
    }

    @Test
    void without_a_rotation_nothing_is_written() {
        UUID id = callee();
        byte[] sealed = phone(id);

        assertThat(inTransaction(before, reseal -> reseal.batch(PHONES, 10))).isZero();

        assertThat(phone(id)).isEqualTo(sealed);
    }

    @Test
    void a_row_that_somebody_works_on_waits_for_the_next_time() throws SQLException {
        UUID held = callee();
        UUID free = callee();
        byte[] sealed = phone(held);
        try (OneConnection somebody = OneConnection.of(TestPostgres.asApplication(DATABASE))) {
            somebody.execute("select 1 from callee where id = '" + held + "' for update");

            assertThat(batch(PHONES, 10)).isEqualTo(1);
            assertThat(phone(held)).isEqualTo(sealed);
        }

        assertThat(batch(PHONES, 10)).isEqualTo(1);
        assertThat(ColumnCipher.keyIdOf(phone(held))).isEqualTo(ColumnCipher.keyIdOf(phone(free)));
    }

    @Test
    void while_another_instance_does_it_nothing_is_done() throws SQLException {
        UUID id = callee();
        byte[] sealed = phone(id);
        try (OneConnection another = OneConnection.of(TestPostgres.asApplication(DATABASE))) {
            Sql its = new Sql(another.dataSource());
            assertThat(new AdvisoryLock(its).tryInTransaction("job:reseal callee.phone"))
                    .isTrue();

            assertThat(batch(PHONES, 10)).isZero();
        }

        assertThat(phone(id)).isEqualTo(sealed);
    }

    @Test
    void the_keys_of_persons_are_written_again_but_for_those_who_were_erased() {
        UUID person = UUID.randomUUID();
        UUID erased = UUID.randomUUID();
        Cell cell = Cell.of("help_request", "name", new UUID(0, 7));
        PersonKeys keys = new PersonKeys(sql, cipher(before));
        byte[] name = keys.make(person, NOW).seal(cell, SecretText.of("李四"));
        keys.make(erased, NOW);
        keys.destroy(erased, NOW);

        assertThat(batch(SealedPersonKeys.KEYS, 10)).isEqualTo(1);
        assertThat(batch(SealedPersonKeys.KEYS, 10)).isZero();

        assertThat(new PersonKeys(sql, cipher(newOnly))
                        .find(person)
                        .orElseThrow()
                        .open(cell, name, SecretText::of))
                .isEqualTo(SecretText.of("李四"));
        assertThat(keys.isErased(erased)).isTrue();
        assertThatThrownBy(
                        () -> cipher(newOnly).open(cell, cipher(before).seal(cell, SecretText.of("x")), SecretText::of))
                .isInstanceOf(IllegalStateException.class);
    }

    private UUID callee() {
        UUID id = UUID.randomUUID();
        byte[] sealed = cipher(before).seal(cell(id), PhoneNumber.of("13800138000"));
        sql.update("insert into callee (id, phone) values (?, ?::bytea)", id, sealed);
        return id;
    }

    private byte[] phone(UUID id) {
        return sql.first("select phone from callee where id = ?", row -> row.getBytes(1), id)
                .orElseThrow();
    }

    private int batch(SealedColumn column, int atMost) {
        return inTransaction(rotated, reseal -> reseal.batch(column, atMost));
    }

    /** One batch with these keys, committed. */
    private static int inTransaction(Path keyset, ToIntFunction<Reseal> work) {
        try (OneConnection transaction = OneConnection.of(TestPostgres.asApplication(DATABASE))) {
            Sql own = new Sql(transaction.dataSource());
            int done = work.applyAsInt(new Reseal(own, new AdvisoryLock(own), cipher(keyset)));
            transaction.commit();
            return done;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static ColumnCipher cipher(Path keyset) {
        return new ColumnCipher(new PersonalDataKeys(Optional.of(keyset), Optional.of(hashKey), false));
    }

    private static Cell cell(UUID id) {
        return Cell.of("callee", "phone", id);
    }

    private static String withoutFormerKeys(String keyset) throws IOException {
        ObjectNode keys = (ObjectNode) new ObjectMapper().readTree(keyset);
        ArrayNode kept = keys.arrayNode();
        keys.get("key").forEach(key -> {
            if (key.get("keyId").equals(keys.get("primaryKeyId"))) {
                kept.add(key);
            }
        });
        assertThat(kept).hasSize(1);
        return keys.set("key", kept).toString();
    }
}

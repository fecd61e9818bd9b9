package org.xianfeng.support.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

class ColumnCipherTest {

    static final IdNumber ID = IdNumber.of("329999196203150019");
    static final Cell CELL = Cell.of("person", "id_number", new UUID(0, 1));

    @TempDir
    Path directory;

    @Test
    void what_is_sealed_for_a_cell_is_read_there_and_shows_nothing() {
        ColumnCipher cipher = new ColumnCipher(known());

        byte[] sealed = cipher.seal(CELL, ID);

        assertThat(cipher.open(CELL, sealed, IdNumber::of)).isEqualTo(ID);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("3299", "0019");
        assertThat(cipher.seal(CELL, ID)).isNotEqualTo(sealed);
    }

    @Test
    void moved_to_another_row_column_or_table_it_cannot_be_read() {
        ColumnCipher cipher = new ColumnCipher(known());
        byte[] sealed = cipher.seal(CELL, ID);

        for (Cell other : new Cell[] {
            Cell.of("person", "id_number", new UUID(0, 2)),
            Cell.of("person", "phone", CELL.row()),
            Cell.of("account", "id_number", CELL.row())
        }) {
            assertThatThrownBy(() -> cipher.open(other, sealed, IdNumber::of))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Not sealed for this cell");
        }
    }

    @Test
    void a_changed_byte_is_noticed() {
        ColumnCipher cipher = new ColumnCipher(known());
        byte[] sealed = cipher.seal(CELL, ID);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> cipher.open(CELL, changed, IdNumber::of))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void after_a_rotation_the_new_key_writes_and_the_old_one_still_reads() {
        String before = NewKeys.keyset();
        String after = NewKeys.rotated(before);
        ColumnCipher old = new ColumnCipher(keys(before));
        ColumnCipher current = new ColumnCipher(keys(after));
        byte[] sealedBefore = old.seal(CELL, ID);

        Optional<byte[]> resealed = current.resealed(CELL, sealedBefore);

        assertThat(current.open(CELL, sealedBefore, IdNumber::of)).isEqualTo(ID);
        assertThat(ColumnCipher.keyIdOf(sealedBefore)).isEqualTo(old.writingKeyId());
        assertThat(resealed).isPresent();
        assertThat(ColumnCipher.keyIdOf(resealed.get()))
                .isEqualTo(current.writingKeyId())
                .isNotEqualTo(old.writingKeyId());
        assertThat(current.open(CELL, resealed.get(), IdNumber::of)).isEqualTo(ID);
        assertThat(current.resealed(CELL, resealed.get())).isEmpty();
        assertThatThrownBy(() -> old.open(CELL, resealed.get(), IdNumber::of))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_hash_is_equal_for_equal_values_of_one_kind_and_depends_on_the_key() {
        KeyedHash hash = new KeyedHash(known());
        KeyedHash another = new KeyedHash(keys(NewKeys.keyset()));

        assertThat(hash.of("id-number", ID))
                .hasSize(32)
                .isEqualTo(hash.of("id-number", IdNumber.of(ID.reveal(Reveal.TO_CHECK))));
        assertThat(hash.of("id-number", ID)).isNotEqualTo(hash.of("phone", ID));
        assertThat(hash.of("id-number", ID)).isNotEqualTo(hash.of("id-number", IdNumber.of("419999198507040020")));
        assertThat(hash.of("id-number", ID)).isNotEqualTo(another.of("id-number", ID));
    }

    @Test
    void production_starts_with_keys_of_its_own_only() throws IOException {
        Optional<Path> keyset = file("keyset", NewKeys.keyset());
        Optional<Path> hashKey = file("hash", NewKeys.hashKey());
        Optional<Path> knownKeyset = file("known", KnownKeys.KEYSET);

        assertThat(new PersonalDataKeys(keyset, hashKey, true).hashKey()).isNotNull();
        assertRefused(Optional.empty(), hashKey, "keyset-file");
        assertRefused(keyset, Optional.empty(), "hash-key-file");
        assertRefused(knownKeyset, hashKey, "keyset-file");
        assertRefused(Optional.of(directory.resolve("missing")), hashKey, "missing");
        assertRefused(file("broken", "{}"), hashKey, "cannot be read");
        assertRefused(keyset, file("short", "c2hvcnQ="), "cannot be read");
    }

    private void assertRefused(Optional<Path> keyset, Optional<Path> hashKey, String because) {
        assertThatThrownBy(() -> new PersonalDataKeys(keyset, hashKey, true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(because);
    }

    private PersonalDataKeys keys(String keyset) {
        return new PersonalDataKeys(
                file("keyset-" + UUID.randomUUID(), keyset),
                file("hash-" + UUID.randomUUID(), NewKeys.hashKey()),
                true);
    }

    private static PersonalDataKeys known() {
        return new PersonalDataKeys(Optional.empty(), Optional.empty(), false);
    }

    private Optional<Path> file(String name, String text) {
        try {
            return Optional.of(Files.writeString(directory.resolve(name), text + "\n"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

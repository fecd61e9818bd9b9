package org.xianfeng.support.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

class RotateKeysetTest {

    private static final Cell CELL = Cell.of("person_key", "sealed_key", new UUID(0, 1));
    private static final SecretText SEALED = SecretText.of("李四");

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void a_keyset() throws IOException {
        file = Files.writeString(directory.resolve("keyset"), NewKeys.keyset());
    }

    @Test
    void a_new_key_writes_and_the_former_ones_go_on_reading() {
        ColumnCipher first = cipher();
        byte[] byFirst = first.seal(CELL, SEALED);

        String told = RotateKeyset.rotate(file);
        ColumnCipher second = cipher();
        byte[] bySecond = second.seal(CELL, SEALED);
        RotateKeyset.rotate(file);
        ColumnCipher third = cipher();

        assertThat(told)
                .contains(file + " has a new key, " + second.writingKeyId() + ",", "keys that go on reading: 1.");
        assertThat(Stream.of(first, second, third).map(ColumnCipher::writingKeyId))
                .doesNotHaveDuplicates();
        assertThat(Stream.of(byFirst, bySecond).map(value -> third.open(CELL, value, SecretText::of)))
                .containsOnly(SEALED);
        assertThatThrownBy(() -> first.open(CELL, bySecond, SecretText::of)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoever_could_read_the_file_still_can_nobody_else_and_nothing_lies_beside_it() throws IOException {
        for (String permissions : new String[] {"rw-------", "r--r--r--"}) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

            RotateKeyset.rotate(file);

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo(permissions);
            try (Stream<Path> files = Files.list(directory)) {
                assertThat(files).containsExactly(file);
            }
        }
    }

    @Test
    void where_no_keyset_is_nothing_is_made() {
        Path elsewhere = directory.resolve("nowhere");

        assertThatThrownBy(() -> RotateKeyset.rotate(elsewhere)).hasMessage("There is no keyset at " + elsewhere + ".");

        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void what_is_no_keyset_stays_as_it_is() throws IOException {
        for (String text : new String[] {"", "rubbish", "{}", NewKeys.hashKey()}) {
            Files.writeString(file, text);

            assertThatThrownBy(() -> RotateKeyset.rotate(file)).hasMessage(file + " holds no keyset that can be read.");

            assertThat(file).hasContent(text);
            assertThat(directory.resolve("keyset.rotated")).doesNotExist();
        }
    }

    @Test
    void while_another_rotates_or_left_something_behind_nothing_is_changed() throws IOException {
        String before = Files.readString(file);
        Path left = Files.writeString(directory.resolve("keyset.rotated"), "of another");

        assertThatThrownBy(() -> RotateKeyset.rotate(file)).hasMessageStartingWith(left + " is there: ");

        assertThat(file).hasContent(before);
        assertThat(left).hasContent("of another");
    }

    @Test
    void a_keyset_without_the_former_key_never_takes_its_place() throws IOException {
        String before = Files.readString(file);
        Path next = directory.resolve("keyset.rotated");

        assertThatThrownBy(() -> RotateKeyset.replace(file, next, before, NewKeys.keyset()))
                .hasMessage("The new keyset would not read what " + file + " has sealed, so it was not written.");

        assertThat(file).hasContent(before);
        assertThat(next).doesNotExist();
    }

    private ColumnCipher cipher() {
        return new ColumnCipher(new PersonalDataKeys(Optional.of(file), Optional.empty(), false));
    }
}

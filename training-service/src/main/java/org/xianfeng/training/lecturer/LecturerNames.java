package org.xianfeng.training.lecturer;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.personaldata.Cell;
import org.xianfeng.support.personaldata.PersonKeys;
import org.xianfeng.support.personaldata.Reveal;
import org.xianfeng.support.personaldata.SecretText;

/**
 * The names of external lecturers: sealed where they are stored, readable for whoever sees what they announce, and for
 * nobody any more once the key is destroyed.
 */
@ApplicationScoped
public class LecturerNames {

    private final PersonKeys keys;

    LecturerNames(PersonKeys keys) {
        this.keys = keys;
    }

    byte[] seal(UUID lecturerId, String name, Instant now) {
        return keys.toWrite(lecturerId, now).seal(cell(lecturerId), SecretText.of(name));
    }

    /** The names by lecturer; whoever has been erased is left out. */
    public Map<UUID, String> of(Map<UUID, byte[]> stored) {
        Map<UUID, String> names = new HashMap<>();
        keys.openAll(stored, LecturerNames::cell, SecretText::of)
                .forEach((lecturerId, name) -> names.put(lecturerId, name.reveal(Reveal.TO_ANNOUNCE)));
        return names;
    }

    Optional<String> of(UUID lecturerId, byte[] stored) {
        return Optional.ofNullable(of(Map.of(lecturerId, stored)).get(lecturerId));
    }

    private static Cell cell(UUID lecturerId) {
        return Cell.of("lecturer", "sealed_name", lecturerId);
    }
}

package org.xianfeng.membership.person;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.personaldata.IdNumber;
import org.xianfeng.support.personaldata.KeyedHash;
import org.xianfeng.support.personaldata.PersonKeys;

/** The way to what identifies a person: through her key, or without it by the hash of her number. */
@ApplicationScoped
class PersonSecrets {

    private final PersonKeys keys;
    private final KeyedHash hash;

    PersonSecrets(PersonKeys keys, KeyedHash hash) {
        this.keys = keys;
        this.hash = hash;
    }

    /** For somebody who is new: her key is stored before her row, which refers to it. */
    PersonCells ofNew(UUID personId, Instant now) {
        return new PersonCells(keys.make(personId, now));
    }

    /** To change what is there; refused once she is erased. */
    PersonCells toWrite(UUID personId, Instant now) {
        return new PersonCells(keys.toWrite(personId, now));
    }

    /** To read what came with her key in one statement. */
    PersonCells read(UUID personId, byte[] sealedKey) {
        return new PersonCells(keys.opened(personId, sealedKey));
    }

    /** Equal for equal numbers, whoever's. */
    byte[] hash(IdNumber number) {
        return hash.of("id-number", number);
    }
}

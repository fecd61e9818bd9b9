package org.xianfeng.membership.person;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.personaldata.Cell;
import org.xianfeng.support.personaldata.ColumnCipher;
import org.xianfeng.support.personaldata.IdNumber;
import org.xianfeng.support.personaldata.KeyedHash;
import org.xianfeng.support.personaldata.PhoneNumber;
import org.xianfeng.support.personaldata.PostalAddress;

/** Encrypts what identifies a person for her row, and reads it again. */
@ApplicationScoped
class PersonSecrets {

    private final ColumnCipher cipher;
    private final KeyedHash hash;

    PersonSecrets(ColumnCipher cipher, KeyedHash hash) {
        this.cipher = cipher;
        this.hash = hash;
    }

    Sealed sealed(UUID personId, IdNumber number) {
        return new Sealed(cipher.seal(idNumberOf(personId), number));
    }

    Sealed sealed(UUID personId, PhoneNumber number) {
        return new Sealed(cipher.seal(phoneOf(personId), number));
    }

    Sealed sealedLandline(UUID personId, PhoneNumber number) {
        return new Sealed(cipher.seal(landlineOf(personId), number));
    }

    Sealed sealed(UUID personId, PostalAddress address) {
        return new Sealed(cipher.seal(addressOf(personId), address));
    }

    IdNumber idNumber(UUID personId, byte[] sealed) {
        return cipher.open(idNumberOf(personId), sealed, IdNumber::of);
    }

    /** Null when there is none. */
    PhoneNumber phone(UUID personId, byte[] sealed) {
        return sealed == null ? null : cipher.open(phoneOf(personId), sealed, PhoneNumber::of);
    }

    /** Null when there is none. */
    PhoneNumber landline(UUID personId, byte[] sealed) {
        return sealed == null ? null : cipher.open(landlineOf(personId), sealed, PhoneNumber::of);
    }

    /** Null when there is none. */
    PostalAddress address(UUID personId, byte[] sealed) {
        return sealed == null ? null : cipher.open(addressOf(personId), sealed, PostalAddress::of);
    }

    /** Equal for equal numbers, whoever's. */
    byte[] hash(IdNumber number) {
        return hash.of("id-number", number);
    }

    private static Cell idNumberOf(UUID personId) {
        return Cell.of("person", "id_number", personId);
    }

    private static Cell phoneOf(UUID personId) {
        return Cell.of("person", "phone", personId);
    }

    private static Cell landlineOf(UUID personId) {
        return Cell.of("person", "landline", personId);
    }

    private static Cell addressOf(UUID personId) {
        return Cell.of("person", "address", personId);
    }
}

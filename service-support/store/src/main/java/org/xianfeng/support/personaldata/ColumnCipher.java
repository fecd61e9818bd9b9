package org.xianfeng.support.personaldata;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Encrypts single values for the column in which they are stored. What it makes begins with the id of its key, so several
 * keys can read while one writes.
 */
@ApplicationScoped
public class ColumnCipher {

    private final PersonalDataKeys keys;

    public ColumnCipher(PersonalDataKeys keys) {
        this.keys = keys;
    }

    /** The value, encrypted for this cell. */
    public byte[] seal(Cell cell, Secret secret) {
        return seal(cell, secret.reveal(Reveal.TO_ENCRYPT).getBytes(StandardCharsets.UTF_8));
    }

    /** The value that was sealed for this cell; {@code as} makes the type of it, for example {@code IdNumber::of}. */
    public <T extends Secret> T open(Cell cell, byte[] sealed, Function<String, T> as) {
        return as.apply(new String(open(cell, sealed), StandardCharsets.UTF_8));
    }

    /** The same value under the key that writes now; empty when that key made it already. */
    public Optional<byte[]> resealed(Cell cell, byte[] sealed) {
        return keyIdOf(sealed) == keys.writingKeyId() ? Optional.empty() : Optional.of(seal(cell, open(cell, sealed)));
    }

    /** The id of the key that writes now. */
    public int writingKeyId() {
        return keys.writingKeyId();
    }

    /** The id of the key that made this. */
    public static int keyIdOf(byte[] sealed) {
        return ByteBuffer.wrap(sealed).getInt(1);
    }

    byte[] seal(Cell cell, byte[] clear) {
        try {
            return keys.aead().encrypt(clear, cell.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not encrypted: " + cell, e);
        }
    }

    byte[] open(Cell cell, byte[] sealed) {
        try {
            return keys.aead().decrypt(sealed, cell.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not sealed for this cell, or its key is gone: " + cell, e);
        }
    }
}

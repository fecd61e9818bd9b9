package org.xianfeng.support.personaldata;

import com.google.crypto.tink.subtle.AesGcmJce;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.database.Sql;

/**
 * Encrypts what directly identifies a person who is not a member, each under a key of her own. Whoever destroys the key
 * erases the person, wherever copies of the encrypted values are.
 */
@ApplicationScoped
public class PersonKeys {

    private static final int KEY_BYTES = 32;

    private final Sql sql;
    private final ColumnCipher cipher;
    private final SecureRandom random = new SecureRandom();

    public PersonKeys(Sql sql, ColumnCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    /** The value, encrypted for this cell under the person's key, which is made when she has none. */
    public byte[] seal(UUID personId, Cell cell, Secret secret, Instant now) {
        byte[] key = keyOf(personId).orElseGet(() -> newKeyOf(personId, now));
        byte[] clear = secret.reveal(Reveal.TO_ENCRYPT).getBytes(StandardCharsets.UTF_8);
        try {
            return new AesGcmJce(key).encrypt(clear, cell.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not encrypted: " + cell, e);
        }
    }

    /** The value that was sealed for this cell; empty when the person has been erased since. */
    public <T extends Secret> Optional<T> open(UUID personId, Cell cell, byte[] sealed, Function<String, T> as) {
        return keyOf(personId).map(key -> {
            try {
                byte[] clear = new AesGcmJce(key).decrypt(sealed, cell.associatedData());
                return as.apply(new String(clear, StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Not sealed for this cell and person: " + cell, e);
            }
        });
    }

    public boolean isErased(UUID personId) {
        return sql.first(
                        "select destroyed_at is not null from person_key where person_id = ?",
                        row -> row.getBoolean(1),
                        personId)
                .orElse(false);
    }

    /** Erases the person: nobody can read her values again, and no new ones can be written for her. */
    public void destroy(UUID personId, Instant now) {
        sql.update(
                """
                insert into person_key (person_id, created_at, destroyed_at) values (?, ?, ?)
                on conflict (person_id) do update set sealed_key = null, destroyed_at = excluded.destroyed_at
                where person_key.destroyed_at is null
                """,
                personId,
                now,
                now);
    }

    private Optional<byte[]> keyOf(UUID personId) {
        return sql.first(
                        "select sealed_key from person_key where person_id = ? and destroyed_at is null",
                        row -> row.getBytes(1),
                        personId)
                .map(stored -> cipher.open(cell(personId), stored));
    }

    /** Two at once make one: whoever comes second waits for the first and uses the key of hers. */
    private byte[] newKeyOf(UUID personId, Instant now) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        sql.update(
                """
                insert into person_key (person_id, sealed_key, created_at) values (?, ?, ?)
                on conflict (person_id) do nothing
                """,
                personId,
                cipher.seal(cell(personId), key),
                now);
        return keyOf(personId)
                .orElseThrow(() -> new IllegalStateException("The person " + personId + " has been erased"));
    }

    private static Cell cell(UUID personId) {
        return Cell.of("person_key", "sealed_key", personId);
    }
}

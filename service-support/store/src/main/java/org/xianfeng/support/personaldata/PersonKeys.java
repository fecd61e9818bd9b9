package org.xianfeng.support.personaldata;

import com.google.crypto.tink.subtle.AesGcmJce;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        return encrypted(key, clear, cell);
    }

    /** The value that was sealed for this cell; empty when the person has been erased since. */
    public <T extends Secret> Optional<T> open(UUID personId, Cell cell, byte[] sealed, Function<String, T> as) {
        return keyOf(personId).map(key -> as.apply(clear(key, sealed, cell)));
    }

    /**
     * The values of persons who are new, each under a fresh key of her own, in one statement however many they are.
     *
     * @param cell where the value of a person will be stored
     */
    public Map<UUID, byte[]> sealNew(Map<UUID, ? extends Secret> secrets, Function<UUID, Cell> cell, Instant now) {
        Map<UUID, byte[]> sealed = new HashMap<>();
        List<String> ids = new ArrayList<>();
        List<String> sealedKeys = new ArrayList<>();
        secrets.forEach((person, secret) -> {
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            ids.add(person.toString());
            sealedKeys.add(Base64.getEncoder().encodeToString(cipher.seal(cell(person), key)));
            byte[] clear = secret.reveal(Reveal.TO_ENCRYPT).getBytes(StandardCharsets.UTF_8);
            sealed.put(person, encrypted(key, clear, cell.apply(person)));
        });
        sql.update(
                """
                insert into person_key (person_id, sealed_key, created_at)
                select person.id::uuid, decode(person.sealed_key, 'base64'), ?
                  from unnest(string_to_array(?, ','), string_to_array(?, ',')) as person (id, sealed_key)
                """,
                now,
                String.join(",", ids),
                String.join(",", sealedKeys));
        return sealed;
    }

    /** The values of several persons, in one statement; whoever has been erased is left out. */
    public <T extends Secret> Map<UUID, T> openAll(
            Map<UUID, byte[]> sealed, Function<UUID, Cell> cell, Function<String, T> as) {
        Map<UUID, T> opened = new HashMap<>();
        sql.all(
                        """
                        select person_id, sealed_key from person_key
                         where destroyed_at is null and person_id = any (string_to_array(?, ',')::uuid[])
                        """,
                        row -> Map.entry(row.getObject(1, UUID.class), row.getBytes(2)),
                        sealed.keySet().stream().map(UUID::toString).collect(Collectors.joining(",")))
                .forEach(stored -> {
                    UUID person = stored.getKey();
                    byte[] key = cipher.open(cell(person), stored.getValue());
                    opened.put(person, as.apply(clear(key, sealed.get(person), cell.apply(person))));
                });
        return opened;
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

    private static byte[] encrypted(byte[] key, byte[] clear, Cell cell) {
        try {
            return new AesGcmJce(key).encrypt(clear, cell.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not encrypted: " + cell, e);
        }
    }

    private static String clear(byte[] key, byte[] sealed, Cell cell) {
        try {
            return new String(new AesGcmJce(key).decrypt(sealed, cell.associatedData()), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not sealed for this cell and person: " + cell, e);
        }
    }

    private static Cell cell(UUID personId) {
        return Cell.of("person_key", "sealed_key", personId);
    }
}

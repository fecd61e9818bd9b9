package org.xianfeng.support.personaldata;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.problem.CommonProblem;

/**
 * What directly identifies a person is encrypted under a key of her own. Whoever destroys the key erases the person,
 * wherever copies of the encrypted values are.
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

    /** The key of a person who is new, stored with this statement. */
    public PersonKey make(UUID personId, Instant now) {
        return make(List.of(personId), now).get(personId);
    }

    /** Her key, to read with; empty when she has been erased, or never had one. */
    public Optional<PersonKey> find(UUID personId) {
        return key("select sealed_key from person_key where person_id = ? and destroyed_at is null", personId);
    }

    /**
     * Her key, to write with; made when she has none. Until the transaction ends nobody can erase her, and while somebody
     * is erasing her this waits: what is sealed with it is either destroyed with her key, or refused.
     */
    public PersonKey toWrite(UUID personId, Instant now) {
        return held(personId).or(() -> madeAtOnce(personId, now)).orElseThrow(() -> CommonProblem.notFound("person"));
    }

    /** Her key as her row in {@code person_key} holds it, for whoever has read that with what it opens. */
    public PersonKey opened(UUID personId, byte[] sealedKey) {
        if (sealedKey == null) {
            throw new IllegalStateException("The person " + personId + " has been erased, or never had a key");
        }
        return new PersonKey(personId, cipher.open(cell(personId), sealedKey));
    }

    /**
     * The values of persons who are new, each under a fresh key of her own, in one statement however many they are.
     *
     * @param cell where the value of a person will be stored
     */
    public Map<UUID, byte[]> sealNew(Map<UUID, ? extends Secret> secrets, Function<UUID, Cell> cell, Instant now) {
        Map<UUID, byte[]> sealed = new HashMap<>();
        make(secrets.keySet(), now)
                .forEach((person, key) -> sealed.put(person, key.seal(cell.apply(person), secrets.get(person))));
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
                        row -> opened(row.getObject(1, UUID.class), row.getBytes(2)),
                        sealed.keySet().stream().map(UUID::toString).collect(Collectors.joining(",")))
                .forEach(key -> {
                    UUID person = key.personId();
                    opened.put(person, key.open(cell.apply(person), sealed.get(person), as));
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

    private Map<UUID, PersonKey> make(Collection<UUID> people, Instant now) {
        Map<UUID, PersonKey> keys = new HashMap<>();
        List<String> ids = new ArrayList<>();
        List<String> sealedKeys = new ArrayList<>();
        for (UUID person : people) {
            byte[] key = random();
            ids.add(person.toString());
            sealedKeys.add(Base64.getEncoder().encodeToString(cipher.seal(cell(person), key)));
            keys.put(person, new PersonKey(person, key));
        }
        sql.update(
                """
                insert into person_key (person_id, sealed_key, created_at)
                select person.id::uuid, decode(person.sealed_key, 'base64'), ?
                  from unnest(string_to_array(?, ','), string_to_array(?, ',')) as person (id, sealed_key)
                """,
                now,
                String.join(",", ids),
                String.join(",", sealedKeys));
        return keys;
    }

    private Optional<PersonKey> held(UUID personId) {
        return key(
                "select sealed_key from person_key where person_id = ? and destroyed_at is null for share", personId);
    }

    /** Two at once make one: whoever comes second waits for the first and uses the key of hers. */
    private Optional<PersonKey> madeAtOnce(UUID personId, Instant now) {
        sql.update(
                """
                insert into person_key (person_id, sealed_key, created_at) values (?, ?, ?)
                on conflict (person_id) do nothing
                """,
                personId,
                cipher.seal(cell(personId), random()),
                now);
        return held(personId);
    }

    private Optional<PersonKey> key(String select, UUID personId) {
        return sql.first(select, row -> opened(personId, row.getBytes(1)), personId);
    }

    private byte[] random() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    private static Cell cell(UUID personId) {
        return Cell.of("person_key", "sealed_key", personId);
    }
}

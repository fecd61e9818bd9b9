package org.xianfeng.membership.person;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.identity.Caller;
import org.xianfeng.support.page.Keyset;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.personaldata.Cell;
import org.xianfeng.support.personaldata.PersonKey;
import org.xianfeng.support.personaldata.PersonKeys;
import org.xianfeng.support.personaldata.Reveal;
import org.xianfeng.support.personaldata.Secret;
import org.xianfeng.support.personaldata.SecretText;
import org.xianfeng.support.problem.CommonProblem;

/**
 * What was corrected of a person, who did it and when. Rows are only ever added. Former names and sexes are encrypted
 * under her own key, and of what is more sensitive there is a digest made with it: both say nothing when she is erased.
 */
@ApplicationScoped
class PersonHistory {

    private static final String FROM = "from_sealed";
    private static final String TO = "to_sealed";

    /** Newest first, unless somebody asks for the opposite. */
    static final Keyset<CorrectionRow> ORDERS = Keyset.of(CorrectionRow.class, "id", UUID.class, CorrectionRow::id)
            .sortable("correctedAt", "corrected_at", Instant.class, CorrectionRow::correctedAt)
            .usually("-correctedAt");

    private final SqlSession sql;
    private final PersonKeys keys;
    private final Caller caller;

    PersonHistory(SqlSession sql, PersonKeys keys, Caller caller) {
        this.sql = sql;
        this.keys = keys;
        this.caller = caller;
    }

    /** Keeps what was there, and what is there now, for her and whoever may read her; null is none. */
    void keep(PersonKey key, CorrectedField field, String from, String to, Instant now) {
        UUID row = Ids.next();
        insert(
                row,
                key.personId(),
                field,
                sealed(key, cell(FROM, row), from),
                sealed(key, cell(TO, row), to),
                null,
                null,
                now);
    }

    /**
     * Keeps that something sensitive changed, so that a claim about either value can be checked until she is erased;
     * null is none.
     */
    void keepDigests(PersonKey key, CorrectedField field, Secret from, Secret to, Instant now) {
        insert(Ids.next(), key.personId(), field, null, null, digest(key, field, from), digest(key, field, to), now);
    }

    /** The part of her history that the window shows. */
    List<CorrectionRow> list(UUID personId, Window<CorrectionRow> window) {
        Map<String, Object> parameters = new HashMap<>();
        String select =
                """
                select id, field, from_sealed, to_sealed, corrected_by, corrected_at
                  from person_correction where person_id = :person and
                """;
        return sql.query(select + window.after(parameters) + window.inOrder())
                .bind("person", personId)
                .bind(parameters)
                .list(CorrectionRow::of);
    }

    long count(UUID personId, Window<CorrectionRow> window) {
        return sql.query(window.count("select 1 from person_correction where person_id = :person"))
                .bind("person", personId)
                .count();
    }

    /** The key that {@link #view} needs for every row of hers. */
    PersonKey keyOf(UUID personId) {
        return keys.find(personId).orElseThrow(() -> CommonProblem.notFound("person"));
    }

    PersonCorrectionView view(PersonKey key, CorrectionRow row) {
        return new PersonCorrectionView(
                row.field(),
                row.correctedAt(),
                row.correctedBy(),
                opened(key, cell(FROM, row.id()), row.fromSealed()),
                opened(key, cell(TO, row.id()), row.toSealed()));
    }

    /** One row of the history, as it is stored. */
    record CorrectionRow(
            UUID id,
            CorrectedField field,
            Instant correctedAt,
            String correctedBy,
            byte[] fromSealed,
            byte[] toSealed) {

        static CorrectionRow of(Tuple row) {
            return new CorrectionRow(
                    row.get("id", UUID.class),
                    CorrectedField.valueOf(row.get("field", String.class)),
                    row.get("corrected_at", Instant.class),
                    row.get("corrected_by", String.class),
                    row.get(FROM, byte[].class),
                    row.get(TO, byte[].class));
        }
    }

    private static byte[] sealed(PersonKey key, Cell cell, String value) {
        return value == null ? null : key.seal(cell, SecretText.of(value));
    }

    private static String opened(PersonKey key, Cell cell, byte[] sealed) {
        return sealed == null ? null : key.open(cell, sealed, SecretText::of).reveal(Reveal.TO_DISCLOSE);
    }

    private static byte[] digest(PersonKey key, CorrectedField field, Secret value) {
        return value == null ? null : key.digest("person-correction " + field, value);
    }

    private void insert(
            UUID row,
            UUID personId,
            CorrectedField field,
            byte[] fromSealed,
            byte[] toSealed,
            byte[] fromDigest,
            byte[] toDigest,
            Instant now) {
        sql.change(
                        """
                        insert into person_correction (id, person_id, field, from_sealed, to_sealed, from_digest,
                            to_digest, corrected_by, corrected_at)
                        values (:id, :person, :field, :fromSealed, :toSealed, :fromDigest, :toDigest, :by, :now)
                        """)
                .bind("id", row)
                .bind("person", personId)
                .bind("field", field.name())
                .bind("fromSealed", fromSealed, byte[].class)
                .bind("toSealed", toSealed, byte[].class)
                .bind("fromDigest", fromDigest, byte[].class)
                .bind("toDigest", toDigest, byte[].class)
                .bind("by", caller.key())
                .bind("now", now)
                .execute();
    }

    private static Cell cell(String column, UUID row) {
        return Cell.of("person_correction", column, row);
    }
}

package org.xianfeng.support.rulesetting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.scope.PathRange;
import org.xianfeng.support.scope.Scope;

/** The table of rule settings; closing is the only change it makes to a row. */
@ApplicationScoped
class RuleSettingRows {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String ROW =
            """
             name, version, organization_id, organization_path, valid_from, valid_until, value, reason, recorded_at,
                closing_reason, superseded_at
            from rule_setting
            """;

    private static final String COLUMNS = "select" + ROW;

    private final Sql sql;

    RuleSettingRows(Sql sql) {
        this.sql = sql;
    }

    /** Of the settings for the organisation and what is above it, the nearest that holds on the day. */
    Optional<RuleSetting> nearest(String name, String path, LocalDate day) {
        return sql.first(
                COLUMNS
                        + """
                        where name = ? and organization_path = any(?) and superseded_at is null
                            and valid_from <= ? and (valid_until is null or valid_until > ?)
                        order by length(organization_path) desc limit 1
                        """,
                RuleSettingRows::setting,
                name,
                withAncestors(path),
                day,
                day);
    }

    /** Of each of these rules what {@link #nearest} finds, by name; a rule without a setting is left out. */
    Map<String, RuleSetting> nearest(Collection<String> names, String path, LocalDate day) {
        return sql
                .all(
                        "select distinct on (name)"
                                + ROW
                                + """
                                where name = any(?) and organization_path = any(?) and superseded_at is null
                                    and valid_from <= ? and (valid_until is null or valid_until > ?)
                                order by name, length(organization_path) desc
                                """,
                        RuleSettingRows::setting,
                        names.toArray(String[]::new),
                        withAncestors(path),
                        day,
                        day)
                .stream()
                .collect(Collectors.toMap(RuleSetting::name, Function.identity()));
    }

    /** Those of these rules, for these organisations and for what is above them, of which the day or a later one is left. */
    List<RuleSetting> leftFrom(Collection<String> names, Collection<String> paths, LocalDate day) {
        return sql.all(
                COLUMNS
                        + """
                        where name = any(?) and organization_path = any(?) and superseded_at is null
                            and (valid_until is null or valid_until > ?)
                        """,
                RuleSettingRows::setting,
                names.toArray(String[]::new),
                paths.stream()
                        .flatMap(path -> Stream.of(withAncestors(path)))
                        .distinct()
                        .toArray(String[]::new),
                day);
    }

    /** Those for exactly this path of which some day from {@code from} on, and before {@code until}, is left. */
    List<RuleSetting> overlapping(String name, String path, LocalDate from, LocalDate until) {
        return sql.all(
                COLUMNS
                        + """
                        where name = ? and organization_path = ? and superseded_at is null
                            and valid_during && daterange(?, ?, '[)')
                        order by valid_from
                        """,
                RuleSettingRows::setting,
                name,
                path,
                from,
                until);
    }

    /** Every organisation that anything is set for. */
    List<UUID> organizations() {
        return sql.all(
                "select distinct organization_id from rule_setting"
                        + " where organization_id is not null and superseded_at is null order by organization_id",
                row -> row.getObject("organization_id", UUID.class));
    }

    /** Those of the organisation under another path than this, of which some day from {@code from} on is left. */
    List<RuleSetting> elsewhere(RuledPlace place, LocalDate from) {
        return sql.all(
                COLUMNS
                        + """
                        where organization_id = ? and organization_path <> ? and superseded_at is null
                            and (valid_until is null or valid_until > ?)
                        order by name, version
                        """,
                RuleSettingRows::setting,
                place.organizationId(),
                place.path(),
                from);
    }

    /** Those of all rules for this path and below it of which some day from {@code from} on is left. */
    List<RuleSetting> below(String path, LocalDate from) {
        PathRange range = PathRange.below(path);
        return sql.all(
                COLUMNS
                        + """
                        where organization_path >= ? and organization_path < ? and superseded_at is null
                            and (valid_until is null or valid_until > ?)
                        order by name, organization_path, valid_from
                        """,
                RuleSettingRows::setting,
                range.from(),
                range.until(),
                from);
    }

    /** What was ever set for a rule within the scope, or above it and so also for it. */
    List<RuleSetting> history(String name, Scope scope, Window<?> window) {
        Map<String, Object> parameters = new HashMap<>();
        String concerned = concerned(name, scope, parameters);
        return sql.all(
                COLUMNS + " where " + concerned + " and " + window.after(parameters) + window.inOrder(),
                RuleSettingRows::setting,
                parameters);
    }

    /** How many {@link #history} has on all its pages. */
    long count(String name, Scope scope, Window<?> window) {
        Map<String, Object> parameters = new HashMap<>();
        String concerned = concerned(name, scope, parameters);
        return sql.all(window.count("select 1 from rule_setting where " + concerned), row -> row.getLong(1), parameters)
                .get(0);
    }

    private static String concerned(String name, Scope scope, Map<String, Object> parameters) {
        parameters.put("name", name);
        parameters.put("above", above(scope));
        return "name = :name and (organization_path = any(:above) or %s)"
                .formatted(scope.within("organization_path", parameters));
    }

    /** The setting with this version. */
    Optional<RuleSetting> version(String name, int version) {
        return sql.first(COLUMNS + " where name = ? and version = ?", RuleSettingRows::setting, name, version);
    }

    /** Gives the next version; the caller holds the lock of the rule. */
    int append(
            String name,
            RuledPlace place,
            LocalDate from,
            LocalDate until,
            JsonNode value,
            String reason,
            Instant now) {
        return sql.first(
                        """
                        insert into rule_setting
                            (id, name, version, organization_id, organization_path, valid_from, valid_until, value,
                             reason, recorded_at)
                        select ?, ?, coalesce(max(version), 0) + 1, ?::uuid, ?, ?, ?::date, ?::jsonb, ?, ?
                        from rule_setting where name = ?
                        returning version
                        """,
                        row -> row.getInt(1),
                        Ids.next(),
                        name,
                        place.organizationId() == null
                                ? null
                                : place.organizationId().toString(),
                        place.path(),
                        from,
                        until,
                        value.toString(),
                        reason,
                        now,
                        name)
                .orElseThrow();
    }

    /** Takes the days from {@code day} on; a row of which none is left is superseded. */
    void close(RuleSetting setting, LocalDate day, String reason, Instant now) {
        if (setting.validFrom().isBefore(day)) {
            sql.update(
                    "update rule_setting set valid_until = ?, closed_at = ?, closing_reason = ?"
                            + " where name = ? and version = ?",
                    day,
                    now,
                    reason,
                    setting.name(),
                    setting.version());
        } else {
            sql.update(
                    "update rule_setting set superseded_at = ?, closed_at = ?, closing_reason = ?"
                            + " where name = ? and version = ?",
                    now,
                    now,
                    reason,
                    setting.name(),
                    setting.version());
        }
    }

    /** {@code /1/4/} is {@code /}, {@code /1/} and {@code /1/4/}. */
    static String[] withAncestors(String path) {
        PathRange.below(path);
        List<String> paths = new ArrayList<>();
        for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            paths.add(path.substring(0, end + 1));
        }
        return paths.toArray(String[]::new);
    }

    /** Everywhere concerns everybody; the organisations above a subtree concern whoever sees the subtree. */
    private static String[] above(Scope scope) {
        return Stream.concat(
                        Stream.of("/"),
                        scope.ranges().stream().map(PathRange::from).flatMap(path -> Stream.of(withAncestors(path))))
                .distinct()
                .toArray(String[]::new);
    }

    private static RuleSetting setting(ResultSet row) throws SQLException {
        return new RuleSetting(
                row.getString("name"),
                row.getInt("version"),
                row.getObject("organization_id", UUID.class),
                row.getString("organization_path"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                json(row.getString("value")),
                row.getString("reason"),
                Sql.instant(row, "recorded_at"),
                row.getString("closing_reason"),
                Sql.instant(row, "superseded_at"));
    }

    private static JsonNode json(String value) {
        try {
            return JSON.readTree(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database lets only JSON in", e);
        }
    }
}

package org.xianfeng.training.timetable;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.page.Keyset;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.training.course.CourseKind;
import org.xianfeng.training.course.CourseMode;
import org.xianfeng.training.lecturer.LecturerLevel;
import org.xianfeng.training.lecturer.LecturerNames;
import org.xianfeng.training.session.SessionSight;
import org.xianfeng.training.session.SessionState;

/** Answers which sessions there are and how each stands. */
@ApplicationScoped
public class ReadSession {

    static final Keyset<Row> ORDERS = Keyset.of(Row.class, "s.id", UUID.class, Row::id)
            .sortable("startsAt", "s.starts_at", Instant.class, Row::startsAt)
            .usually("startsAt");

    private static final String COLUMNS =
            """
            select s.id, s.version, s.external_code, s.course_id, c.title, c.kind, c.mode,
                   s.organization_id, host.name as host_name, s.audience_id, audience.name as audience_name,
                   s.lecturer_id, taught.display_name as lecturer_name, l.sealed_name, l.home_institution, l.level,
                   s.place, s.room, s.starts_at, s.ends_at, s.seats_kind, s.capacity, s.booking_opens_at, s.booking_closes_at,
                   s.booked_count, s.waiting_count, s.cancel_reason, s.late_reason,
                   %s as state
            """
                    .formatted(SessionState.inSql());

    private static final String TABLES = SessionSight.TABLES
            + " left join lecturer l on l.id = s.lecturer_id left join roster_member taught on taught.member_id = l.member_id ";

    private final SqlSession sql;
    private final LecturerNames names;
    private final Clock clock;

    ReadSession(SqlSession sql, LecturerNames names, Clock clock) {
        this.sql = sql;
        this.names = names;
        this.clock = clock;
    }

    /** How far the caller sees sessions, and where she prepares them, drafts among them. */
    public record Reaching(Scope read, Scope prepare) {}

    /** A session and its version. */
    public record Read(long version, SessionView view) {}

    /** Which sessions are asked for; what is null does not matter. */
    public record Filter(
            String externalCode,
            SessionState state,
            UUID organizationId,
            UUID courseId,
            UUID lecturerId,
            Instant startsFrom,
            Instant startsUntil) {}

    @Transactional
    public Read one(UUID id, Reaching caller) {
        Map<String, Object> parameters = new HashMap<>(Map.of("now", clock.instant(), "id", id));
        return sql.query(COLUMNS + TABLES + " where s.id = :id and "
                        + seenBy(caller, parameters).either())
                .bind(parameters)
                .first(Row::of)
                .map(row -> new Read(row.version(), row.view(names.of(row.sealedNames()))))
                .orElseThrow(() -> CommonProblem.notFound("course-session"));
    }

    @Transactional
    public Page<SessionView> list(Filter filter, Window<Row> window, Reaching caller) {
        Map<String, Object> parameters = new HashMap<>();
        SessionSight.Ways ways = seenBy(caller, parameters);
        String matching = matching(filter, parameters);
        Optional<Long> total =
                window.counts() ? Optional.of(count(ways.either() + matching, window, parameters)) : Optional.empty();
        parameters.put("now", clock.instant());
        sql.planForTheseValues();
        List<Row> rows = sql.query(page(ways, matching + " and " + window.after(parameters), window.inOrder()))
                .bind(parameters)
                .list(Row::of);
        Map<UUID, String> opened = names.of(rows.stream()
                .map(Row::sealedNames)
                .flatMap(names -> names.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one)));
        Page<SessionView> page = window.page(rows, row -> row.view(opened));
        return total.map(page::counted).orElse(page);
    }

    private long count(String condition, Window<Row> window, Map<String, Object> parameters) {
        return sql.query(window.count("select 1 " + TABLES + " where " + condition))
                .bind(parameters)
                .count();
    }

    static String page(SessionSight.Ways ways, String matching, String inOrder) {
        return COLUMNS + TABLES + " join (" + SessionSight.idsOfPage(ways, matching, inOrder)
                + ") shown on shown.id = s.id " + inOrder;
    }

    static SessionSight.Ways seenBy(Reaching caller, Map<String, Object> parameters) {
        return SessionSight.shownTo(caller.read(), caller.prepare(), parameters);
    }

    private String matching(Filter filter, Map<String, Object> parameters) {
        StringBuilder conditions = new StringBuilder();
        also(conditions, parameters, "s.external_code = :externalCode", "externalCode", filter.externalCode());
        also(conditions, parameters, "s.organization_id = :organization", "organization", filter.organizationId());
        also(conditions, parameters, "s.course_id = :course", "course", filter.courseId());
        also(conditions, parameters, "s.lecturer_id = :lecturer", "lecturer", filter.lecturerId());
        also(conditions, parameters, "s.starts_at >= :startsFrom", "startsFrom", filter.startsFrom());
        also(conditions, parameters, "s.starts_at < :startsUntil", "startsUntil", filter.startsUntil());
        if (filter.state() != null) {
            conditions.append(" and ").append(filter.state().condition());
            if (filter.state().condition().contains(":now")) {
                parameters.put("now", clock.instant());
            }
        }
        return conditions.toString();
    }

    private static void also(
            StringBuilder conditions, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            conditions.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    /** One session as the query gives it. */
    record Row(UUID id, Instant startsAt, long version, UUID lecturerId, byte[] sealedName, Tuple columns) {

        static Row of(Tuple columns) {
            return new Row(
                    columns.get("id", UUID.class),
                    columns.get("starts_at", Instant.class),
                    columns.get("version", Number.class).longValue(),
                    columns.get("lecturer_id", UUID.class),
                    columns.get("sealed_name", byte[].class),
                    columns);
        }

        /** The lecturer's name as it is stored, if she is an external one. */
        Map<UUID, byte[]> sealedNames() {
            return sealedName == null ? Map.of() : Map.of(lecturerId, sealedName);
        }

        SessionView view(Map<UUID, String> openedNames) {
            return new SessionView(
                    id,
                    text("external_code"),
                    new SessionView.Course(
                            uuid("course_id"),
                            text("title"),
                            CourseKind.valueOf(text("kind")),
                            CourseMode.valueOf(text("mode"))),
                    new SessionView.Organization(uuid("organization_id"), text("host_name")),
                    new SessionView.Organization(uuid("audience_id"), text("audience_name")),
                    lecturer(openedNames),
                    text("place"),
                    text("room"),
                    startsAt,
                    columns.get("ends_at", Instant.class),
                    SessionState.valueOf(text("state")),
                    seats(),
                    window(),
                    number("booked_count"),
                    number("waiting_count"),
                    text("cancel_reason"),
                    text("late_reason"));
        }

        private SessionView.Lecturer lecturer(Map<UUID, String> openedNames) {
            return lecturerId == null
                    ? null
                    : new SessionView.Lecturer(
                            lecturerId,
                            sealedName == null ? text("lecturer_name") : openedNames.get(lecturerId),
                            text("home_institution"),
                            LecturerLevel.valueOf(text("level")));
        }

        private SeatsForm seats() {
            return columns.get("capacity") == null
                    ? new SeatsForm.Unlimited()
                    : new SeatsForm.Limited(number("capacity"));
        }

        private SessionRequest.Booking window() {
            Instant opens = columns.get("booking_opens_at", Instant.class);
            return opens == null
                    ? null
                    : new SessionRequest.Booking(opens, columns.get("booking_closes_at", Instant.class));
        }

        private String text(String column) {
            return columns.get(column, String.class);
        }

        private UUID uuid(String column) {
            return columns.get(column, UUID.class);
        }

        private int number(String column) {
            return columns.get(column, Number.class).intValue();
        }
    }
}

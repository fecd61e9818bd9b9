package org.xianfeng.training.booking;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.page.Keyset;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.training.problem.TrainingProblem;
import org.xianfeng.training.session.BookingRepository;
import org.xianfeng.training.session.BookingState;
import org.xianfeng.training.session.CancelledBy;
import org.xianfeng.training.session.SessionRepository;

/** Answers who has booked what, and how far each is from a seat. */
@ApplicationScoped
public class ReadBooking {

    static final Keyset<Read> ORDERS = Keyset.of(
                    Read.class, "b.id", UUID.class, read -> read.view().id())
            .sortable("bookedAt", "b.booked_at", Instant.class, read -> read.view()
                    .bookedAt())
            .sortable("startsAt", "b.starts_at", Instant.class, read -> read.view()
                    .session()
                    .startsAt());

    private static final String COLUMNS =
            """
            select b.id, b.version, b.session_id, c.title, s.starts_at, s.ends_at, s.place, b.member_id, m.display_name,
                   b.branch_id,
                   b.state, b.waiting_number, b.on_behalf, b.booked_at, b.promoted_at, b.cancelled_at, b.cancelled_by,
                   case when b.state = 'WAITLISTED' then (
                       select count(*) from booking w
                        where w.session_id = b.session_id and w.state = 'WAITLISTED'
                          and w.waiting_number <= b.waiting_number) end as position
            """;

    private final SqlSession sql;
    private final SessionRepository sessions;

    ReadBooking(SqlSession sql, SessionRepository sessions) {
        this.sql = sql;
        this.sessions = sessions;
    }

    /** A booking and its version. */
    public record Read(long version, BookingView view) {}

    /** Which bookings are asked for; what is null does not matter. */
    public record Filter(UUID sessionId, UUID memberId, UUID branchId, BookingState state) {}

    @Transactional
    public Read one(UUID id, Scope caller) {
        Map<String, Object> parameters = new HashMap<>();
        return sql.query(COLUMNS + BookingRepository.PLACED + BookingRepository.WITH_NAMES + " where b.id = :id and "
                        + seenBy(caller, parameters))
                .bind("id", id)
                .bind(parameters)
                .first(ReadBooking::read)
                .orElseThrow(() -> CommonProblem.notFound("booking"));
    }

    @Transactional
    public Page<BookingView> list(Filter filter, Window<Read> window, Scope caller) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = seenBy(caller, parameters) + matching(filter, parameters);
        Optional<Long> total = window.counts() ? Optional.of(count(condition, window, parameters)) : Optional.empty();
        sql.planForTheseValues();
        List<Read> rows = sql.query(page(condition + " and " + window.after(parameters), window.inOrder()))
                .bind(parameters)
                .list(ReadBooking::read);
        Page<BookingView> page = window.page(rows, Read::view);
        return total.map(page::counted).orElse(page);
    }

    /** The names are looked up for the bookings of the page only, whatever the planner expects of the whole list. */
    static String page(String condition, String inOrder) {
        return COLUMNS + " from (select b.*" + BookingRepository.PLACED + " where " + condition + inOrder + ") b "
                + BookingRepository.WITH_NAMES + inOrder;
    }

    /** Of one session, which the caller must see; of its bookings, those of members whom she sees. */
    @Transactional
    public Page<BookingView> ofSession(
            UUID sessionId, BookingState state, Window<Read> window, Scope sight, Scope caller) {
        sessions.shownTo(sight, sessionId).orElseThrow(() -> CommonProblem.notFound("course-session"));
        return list(new Filter(sessionId, null, null, state), window, caller);
    }

    /** The caller's own, wherever else she may look. */
    @Transactional
    public Page<BookingView> mine(BookingState state, Window<Read> window, Scope caller) {
        UUID memberId = caller.ownMembership().orElseThrow(() -> Refused.because(TrainingProblem.NOT_A_MEMBER));
        return list(new Filter(null, memberId, null, state), window, caller);
    }

    private long count(String condition, Window<Read> window, Map<String, Object> parameters) {
        return sql.query(window.count("select 1" + BookingRepository.PLACED + " where " + condition))
                .bind(parameters)
                .count();
    }

    static String seenBy(Scope caller, Map<String, Object> parameters) {
        return caller.withinOrOwnMembership("branch.path", "b.member_id", parameters);
    }

    static String matching(Filter filter, Map<String, Object> parameters) {
        StringBuilder conditions = new StringBuilder();
        also(conditions, parameters, "b.session_id", "session", filter.sessionId());
        also(conditions, parameters, "b.member_id", "member", filter.memberId());
        also(conditions, parameters, "b.branch_id", "branch", filter.branchId());
        also(
                conditions,
                parameters,
                "b.state",
                "state",
                filter.state() == null ? null : filter.state().name());
        return conditions.toString();
    }

    private static void also(
            StringBuilder conditions, Map<String, Object> parameters, String column, String name, Object value) {
        if (value != null) {
            conditions.append(" and ").append(column).append(" = :").append(name);
            parameters.put(name, value);
        }
    }

    private static Read read(Tuple row) {
        Number position = row.get("position", Number.class);
        Number number = row.get("waiting_number", Number.class);
        String by = row.get("cancelled_by", String.class);
        BookingView view = new BookingView(
                row.get("id", UUID.class),
                new BookingView.Session(
                        row.get("session_id", UUID.class),
                        row.get("title", String.class),
                        row.get("starts_at", Instant.class),
                        row.get("ends_at", Instant.class),
                        row.get("place", String.class)),
                row.get("member_id", UUID.class),
                row.get("display_name", String.class),
                row.get("branch_id", UUID.class),
                BookingState.valueOf(row.get("state", String.class)),
                number == null
                        ? null
                        : new BookingView.Waiting(number.longValue(), position == null ? null : position.intValue()),
                row.get("on_behalf", Boolean.class),
                row.get("booked_at", Instant.class),
                row.get("promoted_at", Instant.class),
                row.get("cancelled_at", Instant.class),
                by == null ? null : CancelledBy.valueOf(by));
        return new Read(row.get("version", Number.class).longValue(), view);
    }
}

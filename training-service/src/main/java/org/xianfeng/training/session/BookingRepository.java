package org.xianfeng.training.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.training.problem.TrainingProblem;

/** Bookings, asked for under the lock of their session. */
@ApplicationScoped
public class BookingRepository implements PanacheRepositoryBase<Booking, UUID> {

    private final SqlSession sql;

    BookingRepository(SqlSession sql) {
        this.sql = sql;
    }

    /** What of the member's time is taken already. */
    public record Engagement(UUID bookingId, UUID sessionId, BookingState state, Instant startsAt, Instant endsAt) {

        /** Why she does not book, or is not recorded, once more at that time. */
        public Refused refusal(UUID wanted) {
            return sessionId.equals(wanted)
                    ? Refused.because(TrainingProblem.ALREADY_BOOKED)
                            .with("booking", bookingId)
                            .with("state", state)
                    : Refused.because(TrainingProblem.OVERLAPPING_BOOKING)
                            .with("booking", bookingId)
                            .with("startsAt", startsAt)
                            .with("endsAt", endsAt);
        }
    }

    /**
     * Another place that the member holds, or still waits for, at the session's time; this session's own first. Whoever
     * waited in vain until a session began is free.
     */
    public Optional<Engagement> engagement(UUID memberId, UUID sessionId, Instant now) {
        return sql.query(
                        """
                        select b.id, b.session_id, b.state, b.starts_at, b.ends_at
                          from course_session s
                          join booking b on b.member_id = :member and b.during && s.during
                           and b.state in ('BOOKED', 'WAITLISTED', 'CHECKED_IN', 'COMPLETED')
                           and b.binding && tstzrange(:now, null)
                         where s.id = :session
                         order by b.session_id = :session desc
                        """)
                .bind("member", memberId)
                .bind("session", sessionId)
                .bind("now", now)
                .first(row -> new Engagement(
                        row.get("id", UUID.class),
                        row.get("session_id", UUID.class),
                        BookingState.valueOf(row.get("state", String.class)),
                        row.get("starts_at", Instant.class),
                        row.get("ends_at", Instant.class)));
    }

    /** Whoever waits longest of those with a higher number, and those after her. */
    List<Booking> waitingLongest(UUID sessionId, long number, int howMany) {
        return howMany == 0
                ? List.of()
                : find(
                                "sessionId = ?1 and state = ?2 and waitingNumber > ?3 order by waitingNumber",
                                sessionId,
                                BookingState.WAITLISTED,
                                number)
                        .page(0, howMany)
                        .list();
    }

    /** Everybody who has a seat or waits for one. */
    public List<Booking> open(UUID sessionId) {
        return list(
                "sessionId = ?1 and state in ?2 order by id",
                sessionId,
                List.of(BookingState.BOOKED, BookingState.WAITLISTED));
    }

    /** Of which session a booking is, of what course that is a run, and where the branch stands for which it counts. */
    public record Found(UUID sessionId, String courseTitle, String memberName, String branchPath) {}

    /** The booking's session, if the scope covers the branch of the member when she booked, or she is the caller. */
    public Optional<Found> find(UUID id, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = scope.withinOrOwnMembership("branch.path", "b.member_id", parameters);
        return sql.query("select b.session_id, c.title, m.display_name, branch.path " + PLACED + WITH_NAMES
                        + " where b.id = :id and " + condition)
                .bind("id", id)
                .bind(parameters)
                .first(row -> new Found(
                        row.get("session_id", UUID.class),
                        row.get("title", String.class),
                        row.get("display_name", String.class),
                        row.get("path", String.class)));
    }

    /** A booking with the place of the branch for which it counts: what decides whether it is seen. */
    public static final String PLACED = " from booking b join roster_organization branch on branch.id = b.branch_id ";

    /** With a booking, called {@code b}: its session, its course and its member. */
    public static final String WITH_NAMES =
            """
             join course_session s on s.id = b.session_id
             join course c on c.id = s.course_id
             left join roster_member m on m.member_id = b.member_id
            """;
}

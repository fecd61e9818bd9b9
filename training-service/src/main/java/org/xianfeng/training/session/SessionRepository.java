package org.xianfeng.training.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.training.problem.TrainingProblem;

/** Sessions as aggregates, and where each stands for whoever asks. */
@ApplicationScoped
public class SessionRepository implements PanacheRepositoryBase<CourseSession, UUID> {

    private final SqlSession sql;

    SessionRepository(SqlSession sql) {
        this.sql = sql;
    }

    /** Where a session stands in the tree, its host and those for whom it is, and of what course it is a run. */
    public record Place(UUID id, String hostPath, String audiencePath, String courseTitle) {}

    /** Where the session stands, if it is shown to somebody who sees so far. */
    public Optional<Place> shownTo(Scope scope, UUID id) {
        Map<String, Object> parameters = new HashMap<>();
        return place(SessionSight.shownTo(scope, parameters), id, parameters);
    }

    /** Where the session stands, if the scope covers its host. */
    public Optional<Place> hostedIn(Scope scope, UUID id) {
        Map<String, Object> parameters = new HashMap<>();
        return place(scope.within("host.path", parameters), id, parameters);
    }

    /**
     * The session, locked until the transaction ends. Nothing of it may have been read in this transaction before, lest
     * what was read be old.
     */
    public CourseSession lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Refuses what another session has already: its number, its lecturer at this time, its room at this time; all in one look.
     * Which session the lecturer teaches is said of one whose host the scope covers.
     */
    public void requirePlace(UUID id, Host host, UUID lecturerId, String room, Schedule at, Scope hosts) {
        record Other(UUID id, boolean numbered, boolean taught, Instant startsAt, Instant endsAt, String hostPath) {}
        List<Other> others = sql.query(
                        """
                        select s.id, s.starts_at, s.ends_at, host.path,
                               coalesce(s.organization_id = :host and s.external_code = cast(:code as text), false)
                                   as numbered,
                               coalesce(s.lecturer_id = cast(:lecturer as uuid) and s.stage <> 'CANCELLED'
                                        and s.during && tstzrange(:startsAt, :endsAt), false) as taught
                          from course_session s join roster_organization host on host.id = s.organization_id
                         where s.id <> :id
                           and (s.organization_id = :host and s.external_code = cast(:code as text)
                                or s.stage <> 'CANCELLED' and s.during && tstzrange(:startsAt, :endsAt)
                                   and (s.lecturer_id = cast(:lecturer as uuid)
                                        or s.organization_id = :host and lower(s.room) = lower(cast(:room as text))))
                         order by s.starts_at, s.id
                        """)
                .bind("id", id)
                .bind("host", host.organizationId())
                .bind("code", host.externalCode(), String.class)
                .bind("lecturer", lecturerId, UUID.class)
                .bind("room", room, String.class)
                .bind("startsAt", at.startsAt())
                .bind("endsAt", at.endsAt())
                .list(row -> new Other(
                        row.get("id", UUID.class),
                        row.get("numbered", Boolean.class),
                        row.get("taught", Boolean.class),
                        row.get("starts_at", Instant.class),
                        row.get("ends_at", Instant.class),
                        row.get("path", String.class)));
        others.stream().filter(Other::numbered).findFirst().ifPresent(other -> {
            throw CommonProblem.externalCodeTaken("course-session", host.externalCode());
        });
        others.stream().filter(Other::taught).findFirst().ifPresent(other -> {
            Refused engaged = Refused.because(TrainingProblem.LECTURER_ENGAGED)
                    .with("lecturer", lecturerId)
                    .with("startsAt", at.startsAt())
                    .with("endsAt", at.endsAt());
            throw hosts.covers(other.hostPath()) ? engaged.with("session", other.id()) : engaged;
        });
        others.stream().findFirst().ifPresent(other -> {
            throw Refused.because(TrainingProblem.ROOM_TAKEN)
                    .with("room", room)
                    .with("session", other.id())
                    .with("startsAt", other.startsAt())
                    .with("endsAt", other.endsAt());
        });
    }

    private Optional<Place> place(String condition, UUID id, Map<String, Object> parameters) {
        return sql.query("select host.path as host_path, audience.path as audience_path, c.title " + SessionSight.TABLES
                        + " where s.id = :id and " + condition)
                .bind("id", id)
                .bind(parameters)
                .first(row -> new Place(
                        id,
                        row.get("host_path", String.class),
                        row.get("audience_path", String.class),
                        row.get("title", String.class)));
    }
}

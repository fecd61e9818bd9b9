package org.xianfeng.training.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.scope.Scope;

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

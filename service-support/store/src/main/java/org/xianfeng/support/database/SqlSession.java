package org.xianfeng.support.database;

import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

/**
 * SQL in its own words, inside the transaction and the session of the entities: what they changed is flushed first. For
 * reads that span tables, and for statements that touch many rows; one entity is better served by its repository.
 */
@ApplicationScoped
public class SqlSession {

    /** What {@link #planForTheseValues} says to the database; it ends with the transaction. */
    public static final String FOR_THESE_VALUES = "set local plan_cache_mode = force_custom_plan";

    private static final int AT_A_TIME = 1_000;

    private final Session session;

    SqlSession(Session session) {
        this.session = session;
    }

    /** A select whose columns are read by name. */
    public Query query(String text) {
        return new Query(session.createNativeQuery(text, Tuple.class));
    }

    /**
     * Has the statements of this transaction planned for the values they come with. For a list of which no index has the
     * places and then the order: whether to walk the order or the subtree depends on the size of the subtree, which a plan
     * that is made without knowing the path cannot weigh.
     */
    public void planForTheseValues() {
        change(FOR_THESE_VALUES).execute();
    }

    /**
     * Lets Hibernate write the rows of entities that the work changes many at a time, where it changes many of one
     * kind.
     */
    public void inBatches(Runnable work) {
        Integer before = session.getJdbcBatchSize();
        session.setJdbcBatchSize(AT_A_TIME);
        try {
            work.run();
            session.flush();
        } finally {
            session.setJdbcBatchSize(before);
        }
    }

    /** An insert, update or delete. */
    public Change change(String text) {
        return new Change(session.createNativeMutationQuery(text));
    }

    /** A select with its parameters. */
    public static final class Query {

        private final NativeQuery<Tuple> query;

        private Query(NativeQuery<Tuple> query) {
            this.query = query;
        }

        public Query bind(String name, Object value) {
            query.setParameter(name, value);
            return this;
        }

        /** For a value that may be null, whose type the driver could not guess. */
        public <T> Query bind(String name, T value, Class<T> type) {
            query.setParameter(name, value, type);
            return this;
        }

        public Query bind(Map<String, ?> values) {
            values.forEach(this::bind);
            return this;
        }

        public Query atMost(int rows) {
            query.setMaxResults(rows);
            return this;
        }

        public <R> List<R> list(Function<Tuple, R> row) {
            return query.getResultList().stream().map(row).toList();
        }

        /** The number that a {@code select count(*)} answers. */
        public long count() {
            return first(row -> row.get(0, Number.class).longValue()).orElseThrow();
        }

        public <R> Optional<R> first(Function<Tuple, R> row) {
            return atMost(1).list(row).stream().findFirst();
        }
    }

    /** A change with its parameters. */
    public static final class Change {

        private final MutationQuery change;

        private Change(MutationQuery change) {
            this.change = change;
        }

        public Change bind(String name, Object value) {
            change.setParameter(name, value);
            return this;
        }

        /** For a value that may be null, whose type the driver could not guess. */
        public <T> Change bind(String name, T value, Class<T> type) {
            change.setParameter(name, value, type);
            return this;
        }

        public Change bind(Map<String, ?> values) {
            values.forEach(this::bind);
            return this;
        }

        /** How many rows it changed. */
        public int execute() {
            return change.executeUpdate();
        }
    }
}

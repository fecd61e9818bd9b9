package org.xianfeng.support.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Publishes events in the transaction of the change they tell of: either both happen or neither. Publish <b>last</b> in a
 * use case and hold the subject's lock (its row, or its version) by then. The event's number is drawn here, and what keeps
 * the events of one subject in order is that whoever changes the subject next cannot draw hers before this transaction
 * has ended. Changes that Hibernate still holds back are flushed first, so that locks are taken and versions are counted.
 */
@ApplicationScoped
public class EventFeed {

    private final AgroalDataSource dataSource;
    private final Instance<EntityManager> entities;
    private final TransactionSynchronizationRegistry transaction;
    private final FeedWorker worker;
    private final ObjectMapper json;
    private final Clock clock;

    EventFeed(
            AgroalDataSource dataSource,
            Instance<EntityManager> entities,
            TransactionSynchronizationRegistry transaction,
            FeedWorker worker,
            ObjectMapper json,
            Clock clock) {
        this.dataSource = dataSource;
        this.entities = entities;
        this.transaction = transaction;
        this.worker = worker;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Publishes what is known already.
     *
     * @param version of the subject, higher than in its last event of this type; a version read before the flush is old
     * @param data a record, written as JSON; ids rather than personal data, unless the type's contract says otherwise
     */
    public void publish(EventType type, UUID subjectId, long version, Object data) {
        publish(type, subjectId, () -> version, () -> data, List.of());
    }

    /** Publishes an entity's state: version and data are asked for after the flush, when the version has been counted. */
    public void publish(EventType type, UUID subjectId, LongSupplier version, Supplier<?> data) {
        publish(type, subjectId, version, data, List.of());
    }

    /**
     * The state of one subject, to be published with that of others.
     *
     * @param version higher than in its last event of this type
     */
    public record State(UUID subjectId, long version, Object data) {}

    /** Publishes the states of many subjects, as {@link #publish(EventType, UUID, long, Object)} does one, in one statement. */
    public void publishAll(EventType type, List<State> states) {
        if (states.isEmpty()) {
            return;
        }
        write(type, () -> {
            List<NewEvent> events = new ArrayList<>();
            for (State state : states) {
                events.add(NewEvent.of(
                        type,
                        state.subjectId(),
                        state.version(),
                        clock.instant(),
                        json.writeValueAsString(state.data())));
            }
            return events;
        });
    }

    /**
     * Publishes a deletion that ends other subjects too: their states leave the feed with the subject's own. Hold the locks
     * of them all, else a state that is being written at the same moment comes after its end.
     */
    public void publishDeletion(EventType type, UUID subjectId, long version, Object data, Collection<UUID> others) {
        publish(type, subjectId, () -> version, () -> data, others);
    }

    private void publish(
            EventType type, UUID subjectId, LongSupplier version, Supplier<?> data, Collection<UUID> forgets) {
        write(
                type,
                () -> List.of(NewEvent.of(
                                type,
                                subjectId,
                                version.getAsLong(),
                                clock.instant(),
                                json.writeValueAsString(data.get()))
                        .forgetting(forgets)));
    }

    /** What is written after the flush. */
    @FunctionalInterface
    private interface Written {

        List<NewEvent> events() throws JsonProcessingException;
    }

    private void write(EventType type, Written written) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException(type.type() + " belongs into the transaction of the change it tells of");
        }
        if (entities.isResolvable()) {
            entities.get().flush();
        }
        try (Connection connection = dataSource.getConnection()) {
            NewEvent.writeAll(written.events(), connection);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(type.type() + " was not published", e);
        }
        transaction.registerInterposedSynchronization(new WakeAfterCommit());
    }

    private final class WakeAfterCommit implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                worker.wake();
            }
        }
    }
}

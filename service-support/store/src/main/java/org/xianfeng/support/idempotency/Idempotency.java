package org.xianfeng.support.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.identity.Caller;

/**
 * Lets a client repeat a POST safely. A resource hands its use case over instead of calling it:
 *
 * <pre>{@code
 * return idempotency.once(
 *         () -> bookSeat.book(sessionId, memberId),
 *         booking -> Answer.created("/api/v1/bookings/" + booking.id(), BookingView.of(booking)),
 *         answered -> read.booking(answered.madeId(), access.scope("booking:read")));
 * }</pre>
 */
@ApplicationScoped
public class Idempotency {

    private final AnsweringTransaction transaction;
    private final Caller caller;

    Idempotency(AnsweringTransaction transaction, Caller caller) {
        this.transaction = transaction;
        this.caller = caller;
    }

    /**
     * Answers the current request: does it, or, if it repeats an earlier one, says again what that one was told.
     *
     * @param useCase does it, in a transaction that this opens
     * @param answer says what came of it, after everything is flushed: versions are those that will be committed
     * @param stillAllowed throws the refusal if the caller may no longer see the answer, for example by reading what
     *     {@link Answered#madeId} names within her scope; asked for a repetition only
     */
    public <T> Response once(Supplier<T> useCase, Function<T, Answer> answer, Consumer<Answered> stillAllowed) {
        return transaction.answer(attempt(), useCase, answer, stillAllowed).toResponse();
    }

    /**
     * Changes what stands already, and answers 200 with what it is now.
     *
     * @param now reads it within the caller's scope; asked for a repetition too, so that it throws the refusal if she may
     *     no longer see it
     */
    public Response changeOnce(Runnable change, Supplier<?> now) {
        return once(done(change), done -> Answer.ok(now.get()), answered -> now.get());
    }

    /**
     * Does what leaves nothing to show, and answers 204.
     *
     * @param stillAllowed throws the refusal if the caller may no longer hear of it; asked for a repetition only
     */
    public Response doOnce(Runnable act, Runnable stillAllowed) {
        return once(done(act), done -> Answer.noContent(), answered -> stillAllowed.run());
    }

    private static Supplier<Boolean> done(Runnable act) {
        return () -> {
            act.run();
            return true;
        };
    }

    /**
     * The same for work that takes longer than a use case may, and does its parts in transactions of their own.
     *
     * @param longest how long the transaction that remembers the answer may last, most of which it rests
     */
    public <T> Response onceWithin(
            Duration longest, Supplier<T> useCase, Function<T, Answer> answer, Consumer<Answered> stillAllowed) {
        return transaction
                .answerWithin(longest, attempt(), useCase, answer, stillAllowed)
                .toResponse();
    }

    /** The current request, for work that answers several of them in one transaction, see {@link IdempotentAnswers}. */
    public Attempt attempt() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        RuntimeResource target = request.getTarget();
        URI uri = request.getUriInfo().getRequestUri();
        return new Attempt(
                caller.key(),
                request.getMethod() + " " + target.getClassPath().template + target.getPath().template,
                IdempotencyKey.in(request.getHttpHeaders().getHeaderString(IdempotencyKey.HEADER))
                        .map(IdempotencyKey::value),
                uri.getRawPath() + "?" + uri.getRawQuery() + "\n" + BodyHash.ofCurrentRequest());
    }

    /** Its own bean, because a transaction begins where a call enters a bean. */
    @ApplicationScoped
    static class AnsweringTransaction {

        private final IdempotentAnswers answers;
        private final Instance<EntityManager> entities;
        private final Sql sql;

        AnsweringTransaction(IdempotentAnswers answers, Instance<EntityManager> entities, Sql sql) {
            this.answers = answers;
            this.entities = entities;
            this.sql = sql;
        }

        @Transactional
        <T> Answered answer(
                Attempt attempt, Supplier<T> useCase, Function<T, Answer> answer, Consumer<Answered> stillAllowed) {
            return answers.answer(
                    attempt,
                    () -> {
                        T done = useCase.get();
                        entities.get().flush();
                        return answer.apply(done);
                    },
                    stillAllowed);
        }

        <T> Answered answerWithin(
                Duration longest,
                Attempt attempt,
                Supplier<T> useCase,
                Function<T, Answer> answer,
                Consumer<Answered> stillAllowed) {
            int seconds = Math.toIntExact(longest.toSeconds());
            return QuarkusTransaction.requiringNew().timeout(seconds).call(() -> {
                sql.update("set local idle_in_transaction_session_timeout = '%ds'".formatted(seconds));
                return answer(attempt, useCase, answer, stillAllowed);
            });
        }
    }
}

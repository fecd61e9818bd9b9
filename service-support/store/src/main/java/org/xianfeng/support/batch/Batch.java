package org.xianfeng.support.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.Response;

import org.xianfeng.support.idempotency.Answer;
import org.xianfeng.support.idempotency.Answered;
import org.xianfeng.support.idempotency.Idempotency;
import org.xianfeng.support.language.Language;
import org.xianfeng.support.problem.BodyFailures;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Failures;
import org.xianfeng.support.problem.Problem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.trace.RequestTrace;

/**
 * Works through a list where people work in lists: each item is read, checked and decided as a request of its own, in a
 * transaction of its own, and what one is refused does not touch the others. A list that is sent again makes nothing
 * twice: an item whose number is there already is refused with the id of what has it.
 */
@ApplicationScoped
public class Batch {

    /** The most items one request may carry. */
    public static final int MOST = 500;

    private static final Logger LOG = Logger.getLogger(Batch.class);

    private static final int CREATED = 201;

    /**
     * How many lists one instance works through at a time. Each holds two connections, one that remembers the answer and
     * one for the item at hand: more of them would wait for each other's second, and everybody else for any.
     */
    static final int AT_ONCE = 4;

    /** Longer than 500 items take on a busy day; the statements of each item have their own, shorter limit. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** A database that is away answers none of the rest either; one lost race is no sign of that. */
    private static final int UNAVAILABLE_IN_A_ROW = 3;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Idempotency idempotency;
    private final OneTransaction transaction;
    private final ObjectMapper mapper;
    private final Validator validator;
    private final Failures failures;

    Batch(
            Idempotency idempotency,
            OneTransaction transaction,
            ObjectMapper mapper,
            Validator validator,
            Failures failures) {
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.mapper = mapper;
        this.validator = validator;
        this.failures = failures;
    }

    /**
     * Answers a request with a list: makes each item that can be made, or says again what the same request was told, if the
     * caller still sees everything that it made.
     *
     * @param items as they were sent, so that one that cannot be read loses only itself
     * @param form of a single request
     * @param languages what the caller would like to read refusals in
     * @param view the answer to the whole list; its items carry the ids of what was made
     */
    public <I, R> Response answer(
            List<JsonNode> items,
            Class<I> form,
            String languages,
            BatchWork<I, R> work,
            Function<List<Worked<R>>, ?> view) {
        if (!free.tryAcquire()) {
            throw Refused.because(CommonProblem.UNAVAILABLE).header("Retry-After", "5");
        }
        try {
            return idempotency.onceWithin(
                    LONGEST,
                    () -> work(items, form, Language.preferredBy(languages), work),
                    worked -> Answer.ok(view.apply(worked)),
                    answered -> requireSeen(answered, work));
        } finally {
            free.release();
        }
    }

    private void requireSeen(Answered answered, BatchWork<?, ?> work) {
        List<UUID> made = new ArrayList<>();
        for (JsonNode item : read(answered.body()).path("items")) {
            if (item.path("status").asInt() == CREATED) {
                made.add(UUID.fromString(item.path("id").asText()));
            }
        }
        if (!made.isEmpty()) {
            work.requireSeen(made);
        }
    }

    private JsonNode read(String body) {
        try {
            return mapper.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Not an answer of ours", broken);
        }
    }

    private <I, R> List<Worked<R>> work(List<JsonNode> items, Class<I> form, Language language, BatchWork<I, R> work) {
        List<Worked<R>> done = new ArrayList<>();
        int unavailable = 0;
        for (JsonNode item : items) {
            int index = done.size();
            Worked<R> worked =
                    QuarkusTransaction.suspendingExisting().call(() -> one(index, item, form, language, work));
            done.add(worked);
            unavailable = worked.status() == CommonProblem.UNAVAILABLE.status() ? unavailable + 1 : 0;
            if (unavailable == UNAVAILABLE_IN_A_ROW) {
                throw Refused.because(CommonProblem.UNAVAILABLE).header("Retry-After", "5");
            }
        }
        return done;
    }

    /** Outside the transaction that remembers the answer, of which a statement that fails would leave nothing. */
    private <I, R> Worked<R> one(int index, JsonNode sent, Class<I> form, Language language, BatchWork<I, R> work) {
        String externalCode = sent.path("externalCode").asText(null);
        try {
            I item = read(sent, form);
            Optional<R> known = transaction.run(() -> work.known(item));
            return known.isPresent()
                    ? refused(index, externalCode, work.taken(item, known.get()), known.get(), language)
                    : new Worked<>(index, externalCode, CREATED, work.make(item, transaction), null);
        } catch (RuntimeException failure) {
            Refused refused = failures.explain(failure);
            if (refused.type() == CommonProblem.UNEXPECTED) {
                LOG.errorf(failure, "Item %d of a list failed", index);
            }
            return refused(index, externalCode, refused, null, language);
        }
    }

    private <I> I read(JsonNode sent, Class<I> form) {
        I item;
        try {
            item = mapper.treeToValue(sent, form);
        } catch (JsonProcessingException unsuitable) {
            throw BodyFailures.explain(unsuitable)
                    .orElseThrow(() -> new IllegalStateException("Not a form for requests: " + form, unsuitable));
        }
        if (item == null) {
            throw BodyFailures.missing();
        }
        Set<ConstraintViolation<I>> violations = validator.validate(item);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return item;
    }

    private static <R> Worked<R> refused(int index, String externalCode, Refused refused, R known, Language language) {
        Problem problem = Problem.of(refused, language, RequestTrace.current().requestId());
        return new Worked<>(index, externalCode, refused.type().status(), known, problem);
    }
}

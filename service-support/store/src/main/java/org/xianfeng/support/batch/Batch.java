package org.xianfeng.support.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.logging.Logger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

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

    /** A database that is away answers none of the rest either; one lost race is no sign of that. */
    private static final int UNAVAILABLE_IN_A_ROW = 3;

    private final OneTransaction transaction;
    private final ObjectMapper mapper;
    private final Validator validator;
    private final Failures failures;

    Batch(OneTransaction transaction, ObjectMapper mapper, Validator validator, Failures failures) {
        this.transaction = transaction;
        this.mapper = mapper;
        this.validator = validator;
        this.failures = failures;
    }

    /**
     * Makes each item that can be made.
     *
     * @param items as they were sent, so that one that cannot be read loses only itself
     * @param form of a single request
     */
    public <I, R> List<Worked<R>> work(List<JsonNode> items, Class<I> form, Language language, BatchWork<I, R> work) {
        List<Worked<R>> done = new ArrayList<>();
        int unavailable = 0;
        for (JsonNode item : items) {
            Worked<R> worked = one(done.size(), item, form, language, work);
            done.add(worked);
            unavailable = worked.status() == CommonProblem.UNAVAILABLE.status() ? unavailable + 1 : 0;
            if (unavailable == UNAVAILABLE_IN_A_ROW) {
                throw Refused.because(CommonProblem.UNAVAILABLE).header("Retry-After", "5");
            }
        }
        return done;
    }

    private <I, R> Worked<R> one(int index, JsonNode sent, Class<I> form, Language language, BatchWork<I, R> work) {
        String externalCode = sent.path("externalCode").asText(null);
        try {
            I item = read(sent, form);
            Optional<R> known = work.known(item);
            return known.isPresent()
                    ? refused(index, externalCode, Refused.because(work.taken()), known.get(), language)
                    : new Worked<>(index, externalCode, 201, work.make(item, transaction), null);
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

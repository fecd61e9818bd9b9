package org.xianfeng.support.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.xianfeng.support.language.Language;

/**
 * The program understood and says no: neither a bug nor a 500. Carries the kind of problem and the facts that decided,
 * which go into the answer; never put personal data among them.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Map<String, Object> facts = new LinkedHashMap<>();
    private final transient List<Violation> violations = new ArrayList<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private Refused(ProblemType type) {
        super(type.code(), null, false, false);
        this.type = type;
    }

    /** Begins a refusal; add the facts that decided with {@link #with}. */
    public static Refused because(ProblemType type) {
        return new Refused(type);
    }

    /** Adds a fact that decided. */
    public Refused with(String fact, Object value) {
        facts.put(fact, value);
        return this;
    }

    /** Adds what is wrong with the request. */
    public Refused violating(Violation violation) {
        violations.add(violation);
        return this;
    }

    /** Adds a header that the answer must carry, for example {@code Allow}. */
    public Refused header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Tells the caller when trying again makes sense. */
    public Refused retryAfter(Duration wait) {
        return header("Retry-After", String.valueOf(Math.max(1, wait.toSeconds())));
    }

    public ProblemType type() {
        return type;
    }

    public String code() {
        return type.code();
    }

    public Map<String, Object> facts() {
        return Collections.unmodifiableMap(facts);
    }

    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /**
     * The sentence for this occurrence. Where nobody knows the facts, as when the database decided between two requests at
     * once, the title stands for it: a sentence with holes says less.
     */
    public String detail(Language language) {
        boolean unknown = facts.isEmpty() && !type.facts().isEmpty();
        return unknown ? type.title().in(language) : type.detail().in(language, facts);
    }

    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }

    @Override
    public String getMessage() {
        return type.code() + " " + facts;
    }
}

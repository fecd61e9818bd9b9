package org.xianfeng.support.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The program understood and says no: neither a bug nor a 500. Carries the kind of problem and the facts that decided,
 * which go into the answer; never put personal data among them.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Map<String, Object> facts = new LinkedHashMap<>();

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

    public ProblemType type() {
        return type;
    }

    public String code() {
        return type.code();
    }

    public Map<String, Object> facts() {
        return Map.copyOf(facts);
    }

    @Override
    public String getMessage() {
        return type.code() + " " + facts;
    }
}

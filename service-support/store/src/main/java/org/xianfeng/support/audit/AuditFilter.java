package org.xianfeng.support.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which entries are asked for; null stands for any.
 *
 * @param subjectId only together with the subject's type
 * @param from the first instant that counts
 * @param until the first instant that no longer counts
 */
public record AuditFilter(
        String subjectType, String subjectId, String actor, String action, Instant from, Instant until) {

    /** Every entry. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);

    public static AuditFilter ofSubject(String type, Object id) {
        return new AuditFilter(type, id.toString(), null, null, null, null);
    }

    public static AuditFilter ofActor(String actor) {
        return new AuditFilter(null, null, actor, null, null, null);
    }

    public AuditFilter between(Instant from, Instant until) {
        return new AuditFilter(subjectType, subjectId, actor, action, from, until);
    }

    /** Only the conditions that are asked for: {@code or :x is null} would keep the indexes from being used. */
    String condition(Map<String, Object> parameters) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("subject_type = :subjectType", subjectType);
        asked.put("subject_id = :subjectId", subjectId);
        asked.put("actor = :actor", actor);
        asked.put("action = :action", action);
        asked.put("at >= :from", from);
        asked.put("at < :until", until);
        asked.values().removeIf(value -> value == null);
        asked.forEach((condition, value) -> parameters.put(condition.substring(condition.indexOf(':') + 1), value));
        return asked.isEmpty() ? "true" : String.join(" and ", asked.keySet());
    }
}

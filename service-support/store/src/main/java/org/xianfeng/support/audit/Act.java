package org.xianfeng.support.audit;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an audit entry says was done, or tried.
 *
 * @param action in the form of permissions, {@code noun:verb}, for example {@code id-number:reveal}
 * @param organizationPath where the subject stands in the tree; null for what belongs to no organisation
 * @param reason why, in the actor's words, or the purpose she stated; null where none is asked for; a number
 *     that somebody wrote into it is masked when it is recorded
 * @param details what else is worth knowing: ids and codes, never personal data in the clear
 */
public record Act(
        String action,
        String subjectType,
        String subjectId,
        String organizationPath,
        String reason,
        Map<String, Object> details) {

    public Act {
        details = Map.copyOf(details);
    }

    /** An action on a subject, without anything else to say; add the rest with the methods below. */
    public static Act of(String action, String subjectType, Object subjectId) {
        return new Act(action, subjectType, subjectId.toString(), null, null, Map.of());
    }

    public Act in(String organizationPath) {
        return new Act(action, subjectType, subjectId, organizationPath, reason, details);
    }

    public Act because(String reason) {
        return new Act(action, subjectType, subjectId, organizationPath, reason, details);
    }

    public Act with(String detail, Object value) {
        Map<String, Object> more = new TreeMap<>(details);
        more.put(detail, value);
        return new Act(action, subjectType, subjectId, organizationPath, reason, more);
    }
}

package org.xianfeng.training.session;

import java.util.HashMap;
import java.util.Map;

import org.xianfeng.support.scope.Scope;
import org.xianfeng.training.standing.Offered;

/**
 * Which sessions a caller sees: those that are hosted where she may look, those for an audience there, and those offered to
 * an organisation on the way from there up to the top. A draft is nobody's business but the host's.
 */
public final class SessionSight {

    /** A session with its course and the places of its host and of its audience. */
    public static final String TABLES =
            """
            from course_session s
            join course c on c.id = s.course_id
            join roster_organization host on host.id = s.organization_id
            join roster_organization audience on audience.id = s.audience_id
            """;

    private SessionSight() {}

    /** The condition on {@link #TABLES} for what is shown to somebody who sees so far. */
    static String shownTo(Scope scope, Map<String, Object> parameters) {
        return "(" + scope.within("host.path", parameters) + " or (s.stage <> 'DRAFT' and "
                + Offered.to(scope, "audience.path", parameters) + "))";
    }

    /** As {@link #shownTo}, for somebody who prepares sessions within the second scope and sees no other drafts. */
    public static String shownTo(Scope read, Scope prepare, Map<String, Object> parameters) {
        Map<String, Object> prepared = new HashMap<>();
        String drafts = prepare.within("host.path", prepared).replace(":scope", ":draftScope");
        prepared.forEach((name, value) -> parameters.put(name.replaceFirst("^scope", "draftScope"), value));
        return "(" + shownTo(read, parameters) + " and (s.stage <> 'DRAFT' or " + drafts + "))";
    }
}

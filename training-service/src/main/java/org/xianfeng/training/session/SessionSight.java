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

    private static final String BY_HOST =
            "from course_session s join roster_organization host on host.id = s.organization_id where ";
    private static final String BY_AUDIENCE =
            "from course_session s join roster_organization audience on audience.id = s.audience_id where ";

    private SessionSight() {}

    /**
     * Two conditions, either of which shows a session: one on its host, one on its audience. A page that is looked for along
     * each by itself finds an index for each.
     */
    public record Ways(String byHost, String byAudience) {

        /** The condition on {@link #TABLES} for what is shown either way. */
        public String either() {
            return "(" + byHost + " or " + byAudience + ")";
        }
    }

    /**
     * The ids of a page of what is shown, each way looked for by itself and in order.
     *
     * @param matching what else must hold of {@code s}, the cursor among it
     */
    public static String idsOfPage(Ways ways, String matching, String inOrder) {
        return "(select s.id " + BY_HOST + ways.byHost() + matching + inOrder + ") union (select s.id " + BY_AUDIENCE
                + ways.byAudience() + matching + inOrder + ")";
    }

    /** The condition on {@link #TABLES} for what is shown to somebody who sees so far. */
    static String shownTo(Scope scope, Map<String, Object> parameters) {
        return new Ways(scope.within("host.path", parameters), offeredTo(scope, parameters)).either();
    }

    /** As {@link #shownTo}, for somebody who prepares sessions within the second scope and sees no other drafts. */
    public static Ways shownTo(Scope read, Scope prepare, Map<String, Object> parameters) {
        Map<String, Object> prepared = new HashMap<>();
        String drafts = prepare.within("host.path", prepared).replace(":scope", ":draftScope");
        prepared.forEach((name, value) -> parameters.put(name.replaceFirst("^scope", "draftScope"), value));
        return new Ways(
                "(" + read.within("host.path", parameters) + " and (s.stage <> 'DRAFT' or " + drafts + "))",
                offeredTo(read, parameters));
    }

    private static String offeredTo(Scope scope, Map<String, Object> parameters) {
        return "(s.stage <> 'DRAFT' and " + Offered.to(scope, "audience.path", parameters) + ")";
    }
}

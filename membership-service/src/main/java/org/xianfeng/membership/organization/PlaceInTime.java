package org.xianfeng.membership.organization;

import java.time.LocalDate;
import java.util.UUID;

import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.problem.Refused;

/**
 * What an organisation was, and below whom it stood, on some of the days asked about.
 *
 * @param kind null if it was nothing on any of them, because it did not exist
 * @param parentId null for the top of a tree
 * @param day the first of the days on which both were so
 * @param existence when it exists at all
 */
public record PlaceInTime(OrganizationKind kind, UUID parentId, LocalDate day, Existence existence) {

    /** Whether it was anything on one of the days. */
    public boolean isAnything() {
        return kind != null;
    }

    /** Refuses something for which it would have to be of another kind, or to stand elsewhere. */
    public Refused refused(MembershipProblem problem) {
        return Refused.because(problem).with("kind", kind).with("day", day);
    }
}

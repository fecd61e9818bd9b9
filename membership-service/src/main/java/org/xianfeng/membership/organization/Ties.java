package org.xianfeng.membership.organization;

import java.time.LocalDate;
import java.util.Optional;

import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.problem.Refused;

/**
 * What belongs to an organisation, or is tied to it, on any day since one: an organisation is dissolved when nobody is left
 * in it.
 *
 * @param enterprises the units it stands in
 * @param guidances where it is guided, or guides
 */
record Ties(long organizations, long members, long posts, long enterprises, long industries, long guidances) {

    Optional<Refused> refusal(LocalDate until) {
        return organizations + members + posts + enterprises + industries + guidances == 0
                ? Optional.empty()
                : Optional.of(Refused.because(MembershipProblem.ORGANIZATION_IN_USE)
                        .with("until", until)
                        .with("organizations", organizations)
                        .with("members", members)
                        .with("posts", posts)
                        .with("enterprises", enterprises)
                        .with("industries", industries)
                        .with("guidances", guidances));
    }
}

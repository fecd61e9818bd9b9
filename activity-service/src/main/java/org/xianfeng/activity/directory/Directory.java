package org.xianfeng.activity.directory;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;

/**
 * What activities need to know of membership's organisations and members, answered from the local roster: each question
 * is one statement, whatever it asks about.
 */
public interface Directory {

    /** The organisations with these ids; one that is not known is left out. */
    Map<UUID, OrganizationRef> organizations(Collection<UUID> ids);

    /** Who belonged to these branches or groups on the day, in a state that counts, in the order of their ids. */
    List<MemberOnDay> belongingTo(Collection<UUID> branchesOrGroups, LocalDate day);

    /** What these members were on the day; one that is not known is left out. */
    Map<UUID, MemberOnDay> members(Collection<UUID> ids, LocalDate day);

    /** Whether something that membership knows may still be on its way. */
    boolean isBehind();

    /** The refusal of an id that leads nowhere: perhaps for now, perhaps for good. */
    default Refused unknown(String kind) {
        return isBehind()
                ? Refused.because(CommonProblem.ROSTER_BEHIND).retryAfter(Duration.ofSeconds(1))
                : CommonProblem.notFound(kind);
    }
}

package org.xianfeng.membership.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.xianfeng.support.rulesetting.RuleReference;
import org.xianfeng.support.scope.AccessEntry;
import org.xianfeng.support.scope.AccessRole;

/** A feature whose recorded facts give people access; each bean of this type is asked when access is derived. */
public interface AccessFacts {

    /** What the facts about these people give each of them; whom they give nothing may be left out. */
    Map<UUID, List<Given>> about(Collection<UUID> people);

    /**
     * The rule setting that says what the fact behind this entry gives: the one of the day, or of the day that the
     * entry lasts from or lasted until. Empty where no rule has a say, or another feature knows the fact.
     */
    default Optional<RuleReference> ruleOf(AccessEntry entry, LocalDate day) {
        return Optional.empty();
    }

    /**
     * A role in an organisation because of a fact.
     *
     * @param memberId the membership that is the caller's own; null where the fact says nothing of one
     * @param until the first day that no longer counts; null while nothing ended it
     */
    record Given(
            AccessRole role,
            UUID organizationId,
            UUID memberId,
            LocalDate from,
            LocalDate until,
            AccessEntry.Because because) {}
}

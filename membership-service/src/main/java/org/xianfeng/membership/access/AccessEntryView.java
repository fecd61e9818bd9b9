package org.xianfeng.membership.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.support.rulesetting.RuleReference;
import org.xianfeng.support.scope.AccessEntry;
import org.xianfeng.support.scope.AccessRole;

/**
 * One line of effective access: the answer to "why can X see Y".
 *
 * @param until the first day that no longer counts
 * @param becauseOf the kind of fact it follows from
 * @param becauseId the fact itself: a post holding, a grant, an affiliation
 * @param rule the setting that says what such a fact gives; absent where no rule has a say
 */
@Schema(name = "AccessEntry")
public record AccessEntryView(
        @NotNull AccessRole role,
        UUID organizationId,
        LocalDate from,
        LocalDate until,
        @NotNull AccessEntry.Because.Kind becauseOf,
        UUID becauseId,
        @Schema(
                        description = "The setting that says what such a fact gives; absent where no rule has a say"
                                + " | 规定该类事实带来何种权限的规则设置；不由规则规定的不显示")
                RuleReference rule) {

    static AccessEntryView of(AccessEntry entry, Optional<RuleReference> rule) {
        return new AccessEntryView(
                entry.role(),
                entry.organizationId(),
                entry.from(),
                entry.until(),
                entry.because().kind(),
                entry.because().id(),
                rule.orElse(null));
    }
}

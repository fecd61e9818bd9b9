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
 * @param rule the setting that says what such a fact gives; absent where no rule has a say
 */
@Schema(name = "AccessEntry")
public record AccessEntryView(
        @NotNull AccessRole role,
        @Schema(description = "Where the role is held, over it and everything below | 角色所在组织，及于其全部下级")
                UUID organizationId,
        @Schema(description = "The first day on which it holds | 生效的首日") LocalDate from,
        @Schema(description = "The first day that no longer counts; absent while nothing ended it | 不再计入的首日；未终止则无此项")
                LocalDate until,
        @Schema(description = "The kind of fact it follows from | 所依据的事实种类") @NotNull
                AccessEntry.Because.Kind becauseOf,
        @Schema(description = "That fact: a post holding, a grant, a membership | 所依据的事实：任职、授权、党籍等") UUID becauseId,
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

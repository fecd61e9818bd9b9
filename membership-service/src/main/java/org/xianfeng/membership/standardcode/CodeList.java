package org.xianfeng.membership.standardcode;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.support.language.BilingualText;

/**
 * Codes of one kind, with what they are called in both languages.
 *
 * @param standard the standard that they are taken from; absent for codes of our own
 */
@Schema(name = "MembershipCodeList", description = "Codes of one kind | 一类代码")
public record CodeList(
        @Schema(description = "How the list is called in the path | 路径中的名称", examples = "ethnic-groups") @NotNull
                String name,
        @Schema(description = "The standard it is taken from | 所依据的标准", examples = "GB/T 3304") String standard,
        @NotNull List<Code> codes) {

    /** One code. */
    @Schema(name = "MembershipCode", description = "One code | 一个代码")
    public record Code(@NotNull String code, @NotNull BilingualText label) {}
}

package org.xianfeng.activity.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.support.language.BilingualText;

/** Codes of one kind, with what they are called in both languages. */
@Schema(name = "ActivityCodeList")
public record CodeList(@NotNull String name, @NotNull List<Code> codes) {

    /** One code. */
    @Schema(name = "ActivityCode")
    public record Code(@NotNull String code, @NotNull BilingualText label) {}
}

package org.xianfeng.activity.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.Optional;
import java.util.UUID;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.problem.Violation;
import org.xianfeng.support.text.Legible;

/** Who held it: an organisation of the roster by id, or an external body by name and kind. */
@Schema(name = "NewHost")
public record NewHost(
        @Schema(description = "An organisation recorded here; else name | 系统内组织，否则填写 name") UUID organizationId,
        @Schema(description = "A body outside this system; else organizationId | 系统外单位名称，否则填写 organizationId")
                @Size(max = 200)
                @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED)
                String name,
        @Schema(description = "Of a body outside this system only; OTHER when absent | 仅系统外单位填写，缺省为其他")
                ExternalHostKind kind) {

    /** What is wrong with how it is named, if it stands at this place: by id or by name, and never by both. */
    Optional<Violation> violation(String pointer) {
        if (organizationId == null) {
            return NewActivity.written(name).isPresent()
                    ? Optional.empty()
                    : Optional.of(Violation.inBody(
                            pointer,
                            "missing",
                            BilingualText.of(
                                    "A host is named by organizationId or, if it is an external body, by name.",
                                    "主办方须以 organizationId 指明，系统外单位须填写名称。")));
        }
        return name == null && kind == null
                ? Optional.empty()
                : Optional.of(Violation.inBody(
                        pointer + (name == null ? "/kind" : "/name"),
                        "contradicts",
                        BilingualText.of(
                                "Name and kind are those of an external body; an organisation named by organizationId has its own.",
                                "名称和类别仅用于系统外单位；以 organizationId 指明的组织使用其自身名称。")));
    }
}

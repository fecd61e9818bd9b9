package org.xianfeng.activity.outcome;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.text.Legible;

/** What shows an outcome: a text, a link, or both. */
@Embeddable
@Schema(name = "OutcomeEvidence")
public record Evidence(
        @Schema(description = "What shows it, in words | 文字佐证")
                @Column(name = "text")
                @Size(max = 500)
                @Pattern(regexp = Legible.LINES, message = Legible.LINES_EXPECTED)
                String text,
        @Column(name = "link")
                @Size(max = 500)
                @Pattern(regexp = "https?://[^\\s]+")
                @Schema(
                        description = "Where it can be seen | 佐证材料链接",
                        examples = "https://archive.example/2019/12/minutes")
                String link) {}

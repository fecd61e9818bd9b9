package org.xianfeng.membership.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;
import org.xianfeng.support.text.Legible;

/**
 * A body that founded an organisation.
 *
 * @param kind whether it is a Party organisation at all
 */
@Embeddable
public record Founder(
        @Schema(description = "Its full name | 单位全称")
                @NotNull
                @Size(max = 200)
                @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED)
                String name,
        @NotNull @Enumerated(EnumType.STRING) Kind kind) {

    /** What a founder is. */
    @Schema(name = "FounderKind")
    public enum Kind implements Labelled {
        PARTY_ORGANIZATION("Party organisation", "党组织"),
        OFFICE("Government office", "机关单位"),
        OTHER("Other", "其他");

        private final BilingualText label;

        Kind(String en, String zh) {
            this.label = BilingualText.of(en, zh);
        }

        @Override
        public BilingualText label() {
            return label;
        }
    }
}

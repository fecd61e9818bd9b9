package org.xianfeng.membership.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.text.Legible;

/** The superior of a root, which this system does not hold. */
@Embeddable
public record ExternalSuperior(
        @Schema(description = "Its full name | 单位全称")
                @NotNull
                @Size(max = 200)
                @Column(name = "superior_name")
                @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED)
                String name,
        @Schema(description = "What it is, in the users' words | 单位类别，按惯用名称填写")
                @NotNull
                @Size(max = 40)
                @Column(name = "superior_kind")
                @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED)
                String kind) {}

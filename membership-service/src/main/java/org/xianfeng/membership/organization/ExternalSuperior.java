package org.xianfeng.membership.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.text.Legible;

/**
 * The superior of a root, which this system does not hold.
 *
 * @param name its full name
 * @param kind what it is, in the users' words, for example a district committee
 */
@Embeddable
public record ExternalSuperior(
        @NotNull
                @Size(max = 200)
                @Column(name = "superior_name")
                @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED)
                String name,
        @NotNull
                @Size(max = 40)
                @Column(name = "superior_kind")
                @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED)
                String kind) {}

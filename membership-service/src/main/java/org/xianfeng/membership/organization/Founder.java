package org.xianfeng.membership.organization;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A body that founded an organisation.
 *
 * @param name its full name
 * @param kind whether it is a Party organisation at all
 */
@Embeddable
public record Founder(@NotBlank @Size(max = 200) String name, @NotNull @Enumerated(EnumType.STRING) Kind kind) {

    /** What a founder is. */
    public enum Kind {
        PARTY_ORGANIZATION,
        OFFICE,
        OTHER
    }
}

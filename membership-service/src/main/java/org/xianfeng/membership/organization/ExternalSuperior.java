package org.xianfeng.membership.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The superior of a root, which this system does not hold.
 *
 * @param name its full name
 * @param kind what it is, in the users' words, for example a district committee
 */
@Embeddable
public record ExternalSuperior(
        @NotBlank @Size(max = 200) @Column(name = "superior_name") String name,
        @NotBlank @Size(max = 40) @Column(name = "superior_kind") String kind) {}

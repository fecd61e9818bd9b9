package org.xianfeng.activity.activity;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Who held it: an organisation of the roster, or an external body by name. Whoever was named by somebody who does not act
 * for her confirms her part; until then the activity is shown to her but is none of her record.
 */
@Embeddable
public record Host(
        @Column(name = "organization_id") UUID organizationId,
        @Column(name = "external_name") String externalName,
        @Enumerated(EnumType.STRING) @Column(name = "external_kind") ExternalHostKind externalKind,
        @Column(name = "confirmed") boolean confirmed) {

    static Host ours(UUID organizationId, boolean confirmed) {
        return new Host(organizationId, null, null, confirmed);
    }

    static Host external(String name, ExternalHostKind kind) {
        return new Host(null, name, kind, true);
    }

    boolean isOurs() {
        return organizationId != null;
    }
}

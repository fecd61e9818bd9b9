package org.xianfeng.activity.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.text.Legible;

/** For whom somebody came: an organisation of the roster by id, any other body by name. */
@Schema(name = "RepresentedOrganization")
public record Represented(
        @Schema(description = "An organisation recorded here; else name | 系统内组织，否则填写 name") UUID organizationId,
        @Schema(description = "A body outside this system; else organizationId | 系统外单位名称，否则填写 organizationId")
                @Size(max = 200)
                @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED)
                String name) {

    static Represented organization(UUID id) {
        return new Represented(id, null);
    }

    /** Null for nobody. */
    static Represented of(UUID organizationId, String name) {
        return organizationId == null && (name == null || name.isBlank())
                ? null
                : new Represented(organizationId, organizationId == null ? name.strip() : null);
    }
}

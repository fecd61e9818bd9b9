package org.xianfeng.activity.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** Who held it. */
@Schema(name = "ActivityHost")
public record HostView(
        @Schema(description = "Absent for a body outside this system | 系统外单位无此项") UUID organizationId,
        @Schema(description = "Absent for an organisation that the roster no longer knows | 名册中已无该组织时无此项") String name,
        @Schema(description = "Of a body outside this system only | 仅系统外单位有") ExternalHostKind kind,
        @Schema(
                        description =
                                "False until an organisation that somebody else had named says that it took part; until then nobody of it is due | 由他人填报的主办组织确认前为 false，确认前其党员不计入应到")
                boolean confirmed) {}

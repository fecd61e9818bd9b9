package org.xianfeng.training.lecturer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/** A lecturer as callers see her. */
@Schema(name = "Lecturer")
public record LecturerView(
        @NotNull UUID id,
        String externalCode,
        @Schema(description = "In whose pool | 所属师资库的组织") @NotNull UUID organizationId,
        @Schema(description = "Whether she comes from outside, that is, is no member here | 是否外聘，即非本系统党员")
                boolean external,
        @Schema(description = "Who she is, if she is a member | 授课人为本系统党员时的党员标识") UUID memberId,
        @Schema(description = "Absent once it has been erased | 已删除则无此项") String name,
        @Schema(description = "Where she comes from, such as a Party school | 所在单位，例如党校") @NotNull
                String homeInstitution,
        @NotNull LecturerLevel level,
        @Schema(description = "What she can teach | 授课专题") @NotNull List<String> topics) {}

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
        @Schema(description = "Whether she comes from outside, that is, is no member here | 是否外聘") boolean external,
        @Schema(description = "Who she is, if she is a member | 党员授课人的党员编号") UUID memberId,
        @Schema(description = "Absent once it has been erased | 已删除时缺省") String name,
        @NotNull String homeInstitution,
        @NotNull LecturerLevel level,
        @NotNull List<String> topics) {}

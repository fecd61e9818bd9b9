package org.xianfeng.support.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.batch.Batch;
import org.xianfeng.support.text.Legible;

/** Who had been erased by the time of the restore. */
@Schema(
        name = "ErasureReplay",
        description = "People who had been erased, to be erased again after a restore | 恢复备份后须再次删除的人员")
public record ErasureReplay(
        @Schema(type = SchemaType.ARRAY, implementation = FormerErasure.class) @NotNull @Size(min = 1, max = Batch.MOST)
                List<JsonNode> items,
        @Schema(description = "Which backup; goes on the audit trail | 所恢复的备份，记入审计", examples = "2026-11-21 02:00")
                @Size(max = 200)
                @Pattern(regexp = Legible.LINES, message = Legible.LINES_EXPECTED)
                String note) {

    /** One of them. */
    @Schema(name = "FormerErasure", description = "Somebody who had been erased | 曾被删除信息的人员")
    public record FormerErasure(
            @Schema(
                            description =
                                    "Whose key was destroyed: the id of a person, of a guest's line on a sheet, of a lecturer"
                                            + " | 被销毁密钥者的标识：人员、来宾签到行或授课人的标识")
                    @NotNull
                    UUID personId) {}
}

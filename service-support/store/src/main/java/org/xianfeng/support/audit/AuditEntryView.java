package org.xianfeng.support.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** One line of the audit trail. */
@Schema(name = "AuditEntry", description = "Who did what, or tried to. | 审计记录：何人做了或试图做何事。")
public record AuditEntryView(
        @NotNull UUID id,
        @NotNull Instant at,
        @Schema(description = "Issuer and subject of who did it, or job: and a name. | 操作者。") @NotNull String actor,
        @Schema(description = "The application through which, or as which, the actor came. | 所用应用。") String application,
        @Schema(
                        description =
                                "The request in which it was done, as in X-Request-Id; absent for a job | 所在请求的编号，同 X-Request-Id；后台任务无此项")
                String requestId,
        @Schema(description = "What was done, as noun:verb. | 操作。", examples = "id-number:reveal") @NotNull
                String action,
        @NotNull Outcome outcome,
        @Schema(description = "The problem with which the attempt was refused. | 拒绝代码。") String refusal,
        @Schema(description = "To what it was done, as noun | 操作对象的类型") String subjectType,
        @Schema(description = "To which of them; absent where there is no single one | 操作对象的标识；无单一对象时无此项")
                String subjectId,
        @Schema(description = "Why, or for which purpose, in the actor's words. | 原因或目的。") String reason,
        @Schema(description = "What else was noted; absent if nothing was, or when it was erased. | 其他内容。")
                Map<String, Object> details,
        @Schema(description = "SHA-256 of salt and details, in hexadecimal; stays when they are erased. | 摘要。")
                String digest) {

    /** Whether it was done. */
    @Schema(name = "AuditOutcome")
    public enum Outcome implements Labelled {
        DONE("Done", "已执行"),
        REFUSED("Refused", "已拒绝");

        private final BilingualText label;

        Outcome(String en, String zh) {
            this.label = BilingualText.of(en, zh);
        }

        @Override
        public BilingualText label() {
            return label;
        }
    }
}

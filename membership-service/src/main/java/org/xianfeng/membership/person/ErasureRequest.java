package org.xianfeng.membership.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.SaysWhy;
import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;
import org.xianfeng.support.text.Legible;

/** Why somebody is to be forgotten. */
@Schema(name = "NewErasure", description = "Why a person who is no member is to be erased | 删除非党员个人信息的理由")
public record ErasureRequest(
        @NotNull Ground ground,
        @Schema(description = "More about the ground; goes on the audit trail | 说明，记入审计")
                @Size(max = 200)
                @Pattern(regexp = Legible.LINES, message = Legible.LINES_EXPECTED)
                String note)
        implements SaysWhy {

    /** What entitles to it. */
    @Schema(name = "ErasureGround", description = "What entitles to it | 删除的依据")
    public enum Ground implements Labelled {
        REQUESTED("She asked for it", "本人要求"),
        WITHDRAWN("She withdrew her application", "撤回申请"),
        NOT_NEEDED("Its purpose is fulfilled", "目的已实现"),
        RECORDED_BY_MISTAKE("Never should have been recorded", "误登记");

        private final BilingualText label;

        Ground(String en, String zh) {
            this.label = BilingualText.of(en, zh);
        }

        @Override
        public BilingualText label() {
            return label;
        }
    }

    @Override
    public Act saidOf(Act act) {
        return act.because(reason());
    }

    /** As the audit trail keeps it. */
    String reason() {
        return note == null || note.isBlank() ? ground.name() : ground + ": " + note.strip();
    }
}

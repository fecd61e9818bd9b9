package org.xianfeng.membership.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.Set;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.SaysWhy;
import org.xianfeng.support.text.Legible;

/** What somebody asks to see in the clear, and why. */
@Schema(name = "NewDisclosure", description = "What is to be disclosed, and why | 申请查看的明文信息及用途")
public record DisclosureRequest(
        @NotNull DisclosurePurpose purpose,
        @Schema(description = "More about the purpose; goes on the audit trail | 用途说明，记入审计")
                @Size(max = 200)
                @Pattern(regexp = Legible.LINES, message = Legible.LINES_EXPECTED)
                String note,
        @Schema(description = "Only what is needed | 仅选必要项") @NotEmpty Set<@NotNull DisclosedField> fields)
        implements SaysWhy {

    @Override
    public Act saidOf(Act act) {
        return act.because(note == null || note.isBlank() ? purpose.name() : purpose + ": " + note.strip())
                .with("fields", fields.stream().sorted().map(Enum::name).toList());
    }
}

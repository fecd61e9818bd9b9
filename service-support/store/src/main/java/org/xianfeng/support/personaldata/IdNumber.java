package org.xianfeng.support.personaldata;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.Optional;

/** A citizen's identity number (GB 11643) as somebody wrote it; what it says may be read once it has no fault. */
@Schema(
        type = SchemaType.STRING,
        description = "Identity number (GB 11643), masked in answers | 公民身份号码（GB 11643），返回时脱敏",
        pattern = "^[0-9*]{17}[0-9X*]$",
        examples = "32999919680229118X")
public final class IdNumber extends Secret implements Written {

    private IdNumber(String written) {
        super(written);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static IdNumber of(String written) {
        return new IdNumber(written);
    }

    @Override
    public Optional<IdNumberFault> fault(LocalDate today) {
        return IdNumberFault.in(clear(), today);
    }

    /** The date of birth in digits 7 to 14 of a number without fault. */
    public LocalDate birthDate() {
        return IdNumberFault.birthDateIn(clear()).orElseThrow(IdNumber::faulty);
    }

    /** What the seventeenth digit of a number without fault says. */
    public Sex sex() {
        if (clear().length() != 18) {
            throw faulty();
        }
        return clear().charAt(16) % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** The last four characters, all that ordinary readers see. */
    @Override
    public String masked() {
        return clear().length() == 18 ? "*".repeat(14) + clear().substring(14) : "***";
    }

    /** Region and last four, for lists of those who administer: enough to tell two people of one name apart. */
    public String maskedWithRegion() {
        return clear().length() == 18 ? clear().substring(0, 4) + "*".repeat(10) + clear().substring(14) : "***";
    }

    private static IllegalStateException faulty() {
        return new IllegalStateException("Only a number without fault says anything");
    }
}

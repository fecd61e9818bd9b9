package org.xianfeng.support.personaldata;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.Optional;

/** A mobile number or a fixed line with its area code. */
@Schema(
        type = SchemaType.STRING,
        description = "Telephone number, masked in answers | 电话号码，返回时脱敏",
        pattern = "^[0-9*-]{7,13}$",
        examples = "13800138000")
public final class PhoneNumber extends Secret implements Written {

    private PhoneNumber(String written) {
        super(written);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PhoneNumber of(String written) {
        return new PhoneNumber(written);
    }

    @Override
    public Optional<PhoneNumberFault> fault(LocalDate today) {
        return PhoneNumberFault.in(clear());
    }

    /** Whether it is a mobile number; a fixed line has an area code. */
    public boolean isMobile() {
        return PhoneNumberFault.MOBILE.matcher(clear()).matches();
    }

    @Override
    public String masked() {
        String number = clear();
        if (PhoneNumberFault.MOBILE.matcher(number).matches()) {
            return number.substring(0, 3) + "****" + number.substring(7);
        }
        if (PhoneNumberFault.FIXED_LINE.matcher(number).matches()) {
            return number.substring(0, number.indexOf('-') + 1) + "****" + number.substring(number.length() - 3);
        }
        return "***";
    }
}

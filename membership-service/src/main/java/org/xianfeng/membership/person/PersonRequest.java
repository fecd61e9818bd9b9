package org.xianfeng.membership.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.support.personaldata.IdNumber;
import org.xianfeng.support.personaldata.PhoneNumber;
import org.xianfeng.support.personaldata.Sex;
import org.xianfeng.support.personaldata.WellFormed;

/** A person to be recorded. */
@Schema(name = "NewPerson", description = "A person to be recorded · 待登记人员")
public record PersonRequest(
        @Schema(description = "The organisation that records her · 登记组织") @NotNull UUID keeperId,
        @Schema(description = "The keeper's own number for her · 登记组织的自编号") @Size(max = 64) String externalCode,
        @Schema(description = "Name · 姓名", examples = "张三")
                @NotBlank
                @Size(max = PersonName.LONGEST)
                @Pattern(regexp = PersonName.FORM, message = PersonName.EXPECTED)
                String name,
        @NotNull @WellFormed IdNumber idNumber,
        @Schema(description = "Must agree with the identity number; may be left out · 须与身份证号码一致，可不填") Sex sex,
        @Schema(description = "Must agree with the identity number; may be left out · 须与身份证号码一致，可不填")
                LocalDate birthDate,
        @WellFormed PhoneNumber phone) {

    /** What the request asks for, in the words of the use case. */
    public RegisterPerson.Registration registration() {
        return new RegisterPerson.Registration(keeperId, externalCode, name, idNumber, sex, birthDate, phone);
    }
}

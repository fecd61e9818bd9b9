package org.xianfeng.membership.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.membership.standardcode.Coded;
import org.xianfeng.membership.standardcode.StandardCodes;
import org.xianfeng.support.id.ExternalCode;
import org.xianfeng.support.personaldata.IdNumber;
import org.xianfeng.support.personaldata.PersonName;
import org.xianfeng.support.personaldata.PhoneNumber;
import org.xianfeng.support.personaldata.PostalAddress;
import org.xianfeng.support.personaldata.Sex;
import org.xianfeng.support.personaldata.WellFormed;

/** A person to be recorded. */
@Schema(name = "NewPerson", description = "A person to be recorded | 待登记人员")
public record PersonRequest(
        @Schema(description = "The organisation that records her | 登记组织") @NotNull UUID keeperId,
        @Schema(description = "The keeper's own number for her | 登记组织的自编号")
                @Pattern(regexp = ExternalCode.FORM, message = ExternalCode.EXPECTED)
                String externalCode,
        @Schema(description = "Name | 姓名", examples = "张三")
                @NotBlank
                @Size(max = PersonName.LONGEST)
                @Pattern(regexp = PersonName.FORM, message = PersonName.EXPECTED)
                String name,
        @NotNull @WellFormed IdNumber idNumber,
        @Schema(description = "Must agree with the identity number; may be left out | 须与身份证号码一致，可不填") Sex sex,
        @Schema(description = "Must agree with the identity number; may be left out | 须与身份证号码一致，可不填")
                LocalDate birthDate,
        @Schema(description = "Mobile number | 手机号码") @WellFormed PhoneNumber phone,
        @Schema(description = "Fixed line: area code, hyphen, number | 固定电话：区号-号码", examples = "0523-83210000")
                @WellFormed
                @FixedLine
                PhoneNumber landline,
        @WellFormed PostalAddress address,
        @Schema(description = "Code of GB/T 3304 | 民族代码（GB/T 3304）", pattern = "^\\d{2}$", examples = "01")
                @Coded(StandardCodes.ETHNIC_GROUPS)
                String ethnicGroup,
        @Schema(description = "Code of GB/T 4658-2006 | 学历代码（GB/T 4658-2006）", pattern = "^\\d{2}$", examples = "21")
                @Coded(StandardCodes.EDUCATION)
                String education) {

    /** What the request asks for, in the words of the use case. */
    public RegisterPerson.Registration registration() {
        return new RegisterPerson.Registration(
                keeperId,
                externalCode,
                name,
                idNumber,
                sex,
                birthDate,
                new Particulars(phone, landline, address, ethnicGroup, education));
    }
}

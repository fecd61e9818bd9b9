package org.xianfeng.membership.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.membership.standardcode.Coded;
import org.xianfeng.membership.standardcode.StandardCodes;
import org.xianfeng.support.id.ExternalCode;
import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.patch.MergePatch;
import org.xianfeng.support.personaldata.IdNumber;
import org.xianfeng.support.personaldata.PersonName;
import org.xianfeng.support.personaldata.PhoneNumber;
import org.xianfeng.support.personaldata.PostalAddress;
import org.xianfeng.support.personaldata.Sex;
import org.xianfeng.support.personaldata.WellFormed;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.problem.Violation;

/**
 * What of a person can be corrected. Numbers are never sent back in the clear, so a patch begins without them and those it
 * does not name stay; null removes what a person can be without, name and identity cannot be removed,
 * which the document says where it requires them.
 */
@Schema(name = "PersonChange", description = "What of a person can be corrected | 可更正的个人信息")
public record PersonCorrection(
        @Schema(description = "Name | 姓名", required = true)
                @Size(max = PersonName.LONGEST)
                @Pattern(regexp = PersonName.FORM, message = PersonName.EXPECTED)
                String name,
        @Schema(description = "Must agree with the identity number | 须与身份证号码一致", required = true) Sex sex,
        @Schema(description = "Must agree with the identity number | 须与身份证号码一致", required = true) LocalDate birthDate,
        @Schema(required = true) @WellFormed IdNumber idNumber,
        @WellFormed PhoneNumber phone,
        @Schema(description = "The keeper's own number for her | 登记组织的自编号")
                @Pattern(regexp = ExternalCode.FORM, message = ExternalCode.EXPECTED)
                String externalCode,
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

    private static final List<String> NOT_REMOVABLE = List.of("name", "sex", "birthDate", "idNumber");

    static PersonCorrection of(Person person) {
        return new PersonCorrection(
                person.name(),
                null,
                null,
                null,
                null,
                person.externalCode().orElse(null),
                null,
                null,
                person.ethnicGroup().orElse(null),
                person.education().orElse(null));
    }

    /** A null that the form cannot tell from what the patch does not name. */
    static void refuseRemovals(MergePatch patch) {
        Refused refused = Refused.because(CommonProblem.INVALID_REQUEST);
        NOT_REMOVABLE.stream()
                .filter(field -> patch.changes().has(field) && !patch.changes().hasNonNull(field))
                .forEach(field -> refused.violating(
                        Violation.inBody("/" + field, "required", BilingualText.of("This is required.", "此项必填。"))));
        if (!refused.violations().isEmpty()) {
            throw refused;
        }
    }
}

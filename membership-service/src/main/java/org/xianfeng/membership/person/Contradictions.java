package org.xianfeng.membership.person;

import java.time.LocalDate;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.personaldata.IdNumber;
import org.xianfeng.support.personaldata.Sex;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.problem.Violation;

/** Sex and date of birth are what the identity number says (GB 11643); whoever states them too must agree with it. */
final class Contradictions {

    private static final Violation SEX = Violation.inBody(
            "/sex",
            "sex-contradicts-id-number",
            BilingualText.of("The identity number says otherwise.", "与身份证号码所示性别不符。"));

    private static final Violation BIRTH_DATE = Violation.inBody(
            "/birthDate",
            "birth-date-contradicts-id-number",
            BilingualText.of("The identity number says otherwise.", "与身份证号码所示出生日期不符。"));

    private Contradictions() {}

    /** Refuses what contradicts the number; what is not stated cannot. */
    static void refuse(Sex sex, LocalDate birthDate, IdNumber number) {
        Refused refused = Refused.because(CommonProblem.INVALID_REQUEST);
        if (sex != null && sex != number.sex()) {
            refused.violating(SEX);
        }
        if (birthDate != null && !birthDate.equals(number.birthDate())) {
            refused.violating(BIRTH_DATE);
        }
        if (!refused.violations().isEmpty()) {
            throw refused;
        }
    }
}

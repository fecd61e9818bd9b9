package org.xianfeng.membership.person;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.xianfeng.support.personaldata.PhoneNumber;

/** The number is that of a fixed line, not of a mobile phone; absent is none. */
@Documented
@Constraint(validatedBy = FixedLine.OfNumber.class)
@Target({FIELD, METHOD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface FixedLine {

    String message() default
            "Write a fixed line as area code, hyphen and number; a mobile number goes into phone. | 请填写“区号-号码”形式的固定电话；手机号码填入 phone。";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the number itself. */
    class OfNumber implements ConstraintValidator<FixedLine, PhoneNumber> {

        @Override
        public boolean isValid(PhoneNumber value, ConstraintValidatorContext context) {
            return value == null || !value.isMobile();
        }
    }
}

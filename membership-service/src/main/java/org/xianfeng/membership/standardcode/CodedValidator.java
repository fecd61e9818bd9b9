package org.xianfeng.membership.standardcode;

import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Says which list a code is not in. */
public class CodedValidator implements ConstraintValidator<Coded, String> {

    private StandardCodes codes;

    @Override
    public void initialize(Coded coded) {
        codes = coded.value();
    }

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
        if (value == null || codes.contains(value)) {
            return true;
        }
        String list = codes.list().name();
        context.disableDefaultConstraintViolation();
        context.unwrap(HibernateConstraintValidatorContext.class)
                .withDynamicPayload("not-in-code-list")
                .buildConstraintViolationWithTemplate(
                        "This is no code of %s; see the code list %s. | 不是 %s 中的代码，见代码表 %s。"
                                .formatted(codes.standard(), list, codes.standard(), list))
                .addConstraintViolation();
        return false;
    }
}

package org.xianfeng.support.personaldata;

import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

import java.util.Optional;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

import org.xianfeng.support.time.Time;

/** Asks the value on the day that the validator's clock shows; the {@link Fault}'s code travels as the violation's payload. */
public class WellFormedValidator implements ConstraintValidator<WellFormed, Written> {

    @Override
    public boolean isValid(Written value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        Optional<? extends Fault> fault =
                value.fault(Time.today(context.getClockProvider().getClock()));
        fault.ifPresent(found -> report(found, context));
        return fault.isEmpty();
    }

    private static void report(Fault fault, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        context.unwrap(HibernateConstraintValidatorContext.class)
                .withDynamicPayload(fault.code())
                .buildConstraintViolationWithTemplate(
                        fault.text().en() + " | " + fault.text().zh())
                .addConstraintViolation();
    }
}

package org.xianfeng.support.personaldata;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/** The value says of itself that nothing is wrong with it; absent is well-formed. */
@Documented
@Constraint(validatedBy = WellFormedValidator.class)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WellFormed {

    String message() default "is not well-formed";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

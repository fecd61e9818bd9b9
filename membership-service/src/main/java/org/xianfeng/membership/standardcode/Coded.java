package org.xianfeng.membership.standardcode;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/** The text is a code of this list; absent is none. */
@Documented
@Constraint(validatedBy = CodedValidator.class)
@Target({FIELD, METHOD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Coded {

    StandardCodes value();

    String message() default "is no code of the list";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

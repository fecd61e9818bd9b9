package org.xianfeng.support.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says on a resource method why it may refuse, beyond what follows from its form (its path, body, token and so on). The
 * API document shows the sentences under their statuses. Codes rather than constants, because they come from several
 * catalogues; one that none of them knows fails the build, and {@code RefusalCases} compares with what the tests saw.
 *
 * <pre>{@code
 * @Refuses({"booking-not-open-yet", "booking-closed", "already-booked"})
 * }</pre>
 *
 * <p>On a resource that inherits its operations from one that every service has: why they refuse in this program besides.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {

    /** Codes of the program's error catalogue, in the order in which the rules are asked. */
    String[] value() default {};

    /** The same for a single item of a list, which is refused inside an answer of success. */
    String[] each() default {};

    /** The operationId of the operation that refuses each item of the list as if it came alone; {@code value} of that. */
    String eachAs() default "";
}

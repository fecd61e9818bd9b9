package org.xianfeng.support.conditional;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A PUT, PATCH or DELETE that needs no {@code If-Match}, because no earlier version can be lost. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Unconditional {

    /** Why nothing can be lost. */
    String value();
}

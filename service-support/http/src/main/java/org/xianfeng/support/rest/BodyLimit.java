package org.xianfeng.support.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many bytes the body of this resource method may have, where that is not {@link #USUAL}. A larger one is 413, whether
 * its length is announced or it comes in chunks. Nothing may be larger than {@code quarkus.http.limits.max-body-size}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyLimit {

    /** One mebibyte. */
    long USUAL = 1 << 20;

    /** Bytes. */
    long value();
}

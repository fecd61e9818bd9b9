package org.xianfeng.support.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an operation that uncovers or destroys personal data: whoever tries it and is refused is recorded, under the
 * permission that the operation asks for.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Watched {

    /** What kind of thing the attempt is on, as the entry of one that succeeds says it. */
    String subject();

    /** The path parameter that says which. */
    String id() default "id";

    /** What kind of thing the subject is a part of, which the path parameter {@code id} names; none by default. */
    String within() default "";
}

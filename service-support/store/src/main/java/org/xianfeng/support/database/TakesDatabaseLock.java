package org.xianfeng.support.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on a method that takes a lock in the database, without waiting and until its transaction ends: an advisory lock,
 * or rows that are skipped when another holds them. What the clock starts in every instance has to come past one.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface TakesDatabaseLock {}

/**
 * A run of a course with its seats, its bookings and its queue: one package, because they change together, under the lock of
 * the session's row. What hosts do with them is in {@code timetable}, what members do in {@code booking}, and what is
 * recorded only after it was held in {@code held}.
 */
package org.xianfeng.training.session;

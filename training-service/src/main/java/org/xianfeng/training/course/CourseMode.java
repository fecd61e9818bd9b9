package org.xianfeng.training.course;

/** Where a course is taught. */
public enum CourseMode {
    CLASSROOM,
    /** At an education base. */
    ON_SITE,
    ONLINE
}

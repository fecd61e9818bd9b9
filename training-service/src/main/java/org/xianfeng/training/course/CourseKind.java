package org.xianfeng.training.course;

/** What kind of training a course is. */
public enum CourseKind {
    PARTY_LECTURE,
    SPECIAL_LECTURE,
    PARTY_SCHOOL_COURSE,
    SECRETARY_ROTATION,
    NEW_MEMBER_TRAINING,
    DEVELOPMENT_TRAINING,
    ON_SITE_TEACHING,
    OTHER
}

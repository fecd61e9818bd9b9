package org.xianfeng.training.course;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** Where a course is taught. */
public enum CourseMode implements Labelled {
    CLASSROOM("In a classroom", "课堂授课"),
    /** At an education base. */
    ON_SITE("On site at an education base", "现场教学"),
    ONLINE("Online", "线上");

    private final BilingualText label;

    CourseMode(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }
}

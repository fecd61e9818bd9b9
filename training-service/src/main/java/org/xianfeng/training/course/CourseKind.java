package org.xianfeng.training.course;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** What kind of training a course is. */
public enum CourseKind implements Labelled {
    PARTY_LECTURE("Party lecture", "党课"),
    SPECIAL_LECTURE("Special lecture", "专题讲座"),
    PARTY_SCHOOL_COURSE("Party school course", "党校课程"),
    SECRETARY_ROTATION("Rotation training of secretaries", "书记轮训"),
    NEW_MEMBER_TRAINING("Training of new members", "新党员培训"),
    DEVELOPMENT_TRAINING("Training of development candidates", "发展对象培训"),
    ON_SITE_TEACHING("On-site teaching", "现场教学"),
    OTHER("Other", "其他");

    private final BilingualText label;

    CourseKind(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }
}

package org.xianfeng.training.lecturer;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** The level of the institution a lecturer comes from. */
public enum LecturerLevel implements Labelled {
    /** Of the central Party school and the like. */
    CENTRAL("Central", "中央"),
    PROVINCIAL("Provincial", "省级"),
    MUNICIPAL("Municipal", "市级"),
    COUNTY("County", "县级"),
    /** From the ranks: a secretary, a model member. */
    GRASSROOTS("Grassroots", "基层");

    private final BilingualText label;

    LecturerLevel(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }
}

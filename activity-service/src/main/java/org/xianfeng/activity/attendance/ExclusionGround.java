package org.xianfeng.activity.attendance;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** Who is not counted as due, with the superior's consent and the meeting's approval (选举条例). */
public enum ExclusionGround implements Labelled {
    CANNOT_EXPRESS_WILL("Cannot express her will because of illness", "因病不能表达本人意志"),
    ABROAD_OVER_SIX_MONTHS("Abroad at own expense for more than six months", "自费出国半年以上"),
    SERVING_SENTENCE("Serving a sentence", "服刑期间"),
    LONG_TERM_ILLNESS("Bedridden or ill for long", "年老体弱卧床不起或长期生病生活不能自理"),
    SHOULD_HAVE_MOVED("Away for more than six months, should have moved her relationship", "外出六个月以上、应转未转组织关系"),
    RETIRED_ELSEWHERE("Retired and long since back home", "离退休后长期回原籍居住");

    private final BilingualText label;

    ExclusionGround(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }
}

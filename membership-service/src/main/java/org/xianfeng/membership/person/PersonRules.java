package org.xianfeng.membership.person;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.rulesetting.RuleDefinition;
import org.xianfeng.support.rulesetting.RuleDefinitions;

/** The numbers that rules about people depend on. */
@ApplicationScoped
class PersonRules implements RuleDefinitions {

    static final RuleDefinition<Integer> ID_NUMBER_HITS = RuleDefinition.integer(
                    "person.id-number-hits-per-hour",
                    20,
                    "hit",
                    BilingualText.of(
                            "How often an hour one account may enter an identity number that is registered already",
                            "同一账户每小时可录入已登记身份证号码的次数"))
            .between(1, 1000)
            .everywhereTheSame();

    @Override
    public List<RuleDefinition<?>> rules() {
        return List.of(ID_NUMBER_HITS);
    }
}

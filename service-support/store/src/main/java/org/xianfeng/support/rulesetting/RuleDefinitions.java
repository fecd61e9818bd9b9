package org.xianfeng.support.rulesetting;

import java.util.List;

/** Contributes the rules of a feature to its program's {@link RuleCatalogue}. */
public interface RuleDefinitions {

    List<RuleDefinition<?>> rules();
}

package org.xianfeng.membership.person;

import java.util.Map;
import java.util.Optional;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.problem.Violation;
import org.xianfeng.support.search.NameSearch;

/** Which people of a scope are asked for. */
record PersonFilter(Optional<NameSearch> name, Optional<String> externalCode) {

    private static final Violation NOT_A_NAME = Violation.inParameter(
            "q", "not-a-name", BilingualText.of("Nothing in this could be part of a name.", "其中没有可作为姓名检索的内容。"));

    /** Both may be null. What cannot be part of a name is refused, lest it show everybody. */
    static PersonFilter of(String q, String externalCode) {
        Optional<NameSearch> name = NameSearch.of(q);
        if (q != null && name.isEmpty()) {
            throw Refused.because(CommonProblem.INVALID_REQUEST).violating(NOT_A_NAME);
        }
        return new PersonFilter(name, Optional.ofNullable(externalCode));
    }

    /** Only the conditions that are asked for, each with {@code and} before it. */
    String condition(Map<String, Object> parameters) {
        String named = name.map(search -> " and " + search.foundIn("p.name_keys", parameters))
                .orElse("");
        externalCode.ifPresent(code -> parameters.put("externalCode", code));
        return named
                + externalCode
                        .map(code -> " and p.external_code = :externalCode")
                        .orElse("");
    }
}

package org.xianfeng.support.problem;

import java.util.Set;

import org.xianfeng.support.language.BilingualText;

/** The failures that every program can answer with, whatever its domain. */
public enum CommonProblem implements ProblemType {
    NOT_FOUND(
            404,
            BilingualText.of("Not found", "未找到"),
            BilingualText.of(
                    "There is no {kind} with this id, or it lies outside your scope.", "没有此编号的{kind}，或其不在您的权限范围内。"),
            BilingualText.of(
                    "Check the id; whoever administers the organisation can tell whether you should see it.",
                    "请核对编号；组织管理员可以告知您是否应当看到它。"),
            "kind");

    private final int status;
    private final BilingualText title;
    private final BilingualText detail;
    private final BilingualText remedy;
    private final Set<String> facts;

    CommonProblem(int status, BilingualText title, BilingualText detail, BilingualText remedy, String... facts) {
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.remedy = remedy;
        this.facts = Set.of(facts);
    }

    /** The refusal of an id that leads nowhere; {@code kind} is the noun of the path, for example {@code person}. */
    public static Refused notFound(String kind) {
        return Refused.because(NOT_FOUND).with("kind", kind);
    }

    @Override
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public BilingualText title() {
        return title;
    }

    @Override
    public BilingualText detail() {
        return detail;
    }

    @Override
    public BilingualText remedy() {
        return remedy;
    }

    @Override
    public Set<String> facts() {
        return facts;
    }
}

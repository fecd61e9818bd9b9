package org.xianfeng.support.database;

import java.util.Locale;
import java.util.Set;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.problem.ProblemType;

/** What a caller is told when the database decides against a request and no rule of the domain has a better word. */
public enum DatabaseProblem implements ProblemType {
    CHANGED_MEANWHILE(
            409,
            BilingualText.of("Changed meanwhile", "数据已被他人更改"),
            BilingualText.of(
                    "Another change came first, and this one does not agree with it. Nothing was saved.",
                    "另一项更改已先行生效，本次请求与其冲突，未保存任何内容。"),
            BilingualText.of("Read the current state and decide again.", "请重新读取最新数据后再作决定。")),
    UNAVAILABLE(
            503,
            BilingualText.of("Temporarily unavailable", "暂时无法处理"),
            BilingualText.of(
                    "The data store cannot take this request at the moment. Nothing was saved.",
                    "数据存储暂时无法处理该请求，未保存任何内容。"),
            BilingualText.of(
                    "Repeat the same request after the time that Retry-After names, with the same Idempotency-Key.",
                    "请在 Retry-After 指定的时间之后，使用相同的 Idempotency-Key 重发该请求。"));

    private final int status;
    private final BilingualText title;
    private final BilingualText detail;
    private final BilingualText remedy;

    DatabaseProblem(int status, BilingualText title, BilingualText detail, BilingualText remedy) {
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.remedy = remedy;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
        return Set.of();
    }
}

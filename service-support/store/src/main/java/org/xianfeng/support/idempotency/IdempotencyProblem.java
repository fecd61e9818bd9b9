package org.xianfeng.support.idempotency;

import java.util.Set;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.problem.ProblemText;
import org.xianfeng.support.problem.ProblemType;

/** What can be wrong with an idempotency key itself. */
public enum IdempotencyProblem implements ProblemType {
    INVALID_IDEMPOTENCY_KEY(
            400,
            BilingualText.of("The idempotency key is not valid", "幂等键无效"),
            BilingualText.of(
                    "Idempotency-Key has 1 to 128 characters, in double quotes or bare; bare ones are letters, digits and . _ ~ : + / = -.",
                    "Idempotency-Key 为 1 至 128 个字符，可加双引号；不加引号时仅限字母、数字和 . _ ~ : + / = -。"),
            BilingualText.of("Send a new random UUID as Idempotency-Key.", "请在 Idempotency-Key 中发送一个新的随机 UUID。"));

    private final ProblemText text;

    IdempotencyProblem(int status, BilingualText title, BilingualText detail, BilingualText remedy) {
        this.text = new ProblemText(status, title, detail, remedy, Set.of());
    }

    @Override
    public ProblemText text() {
        return text;
    }
}

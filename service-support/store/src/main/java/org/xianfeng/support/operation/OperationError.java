package org.xianfeng.support.operation;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Language;
import org.xianfeng.support.problem.Refused;

/**
 * What went wrong, with the whole operation or with one of its items.
 *
 * @param item which one, for example {@code /rows/17}; null for the operation as a whole
 * @param code of the problem
 * @param en the sentence in English
 * @param zh the sentence in Chinese
 */
public record OperationError(String item, String code, String en, String zh) {

    /** A refusal, as it would have been answered to a request. */
    public static OperationError of(String item, Refused refusal) {
        return new OperationError(item, refusal.code(), refusal.detail(Language.EN), refusal.detail(Language.ZH));
    }

    static OperationError of(String code, BilingualText detail) {
        return new OperationError(null, code, detail.in(Language.EN), detail.in(Language.ZH));
    }
}

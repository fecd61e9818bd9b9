package org.xianfeng.support.erasure;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** What was to be done about somebody who had been erased before a backup was restored. */
public enum ErasureOutcome implements Labelled {
    ERASED("The backup had brought her back; she is erased again", "备份曾恢复其信息，现已再次删除"),
    ALREADY_ERASED("She was erased already", "此前已删除"),
    NOT_RECORDED("The backup does not know her; her id is marked as erased", "备份中无此人，其标识已标记为已删除");

    private final BilingualText label;

    ErasureOutcome(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }
}

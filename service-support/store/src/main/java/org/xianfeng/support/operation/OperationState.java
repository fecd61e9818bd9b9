package org.xianfeng.support.operation;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** How far an operation has come. */
public enum OperationState implements Labelled {
    QUEUED("Queued", "排队中"),
    RUNNING("Running", "执行中"),
    SUCCEEDED("Succeeded", "已完成"),
    FAILED("Failed", "失败");

    private final BilingualText label;

    OperationState(String en, String zh) {
        this.label = BilingualText.of(en, zh);
    }

    @Override
    public BilingualText label() {
        return label;
    }
}

package org.xianfeng.support.operation;

/** How far an operation has come. */
public enum OperationState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED
}

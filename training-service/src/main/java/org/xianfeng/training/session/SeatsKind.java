package org.xianfeng.training.session;

/** Whether seats run out. */
public enum SeatsKind {
    LIMITED,
    UNLIMITED
}

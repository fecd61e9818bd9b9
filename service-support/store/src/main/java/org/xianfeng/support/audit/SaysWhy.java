package org.xianfeng.support.audit;

/** A request that says why, or what exactly it asks for: its words belong to the entry whether it succeeds or not. */
public interface SaysWhy {

    /** The act with what the request says about it. */
    Act saidOf(Act act);
}

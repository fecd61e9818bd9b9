package org.xianfeng.stack.process;

import java.util.List;

import org.xianfeng.stack.setting.Port;

/** One program that the stack starts, watches and stops. */
public interface Component {

    /** Also the name of its log. */
    String name();

    /** Where people or programs reach it. */
    String address();

    List<Port> ports();

    /** Does what must be there before it can start, and nothing when it is there already. */
    default void prepare() {}

    /** How it is started; the same answer as before means that a running one can stay. */
    Launch launch();

    /** Whether it answers. */
    boolean isReady();

    /** What can only be done once it answers, and nothing when it is done already. */
    default void onReady() {}

    /** The signal on which it ends in order. */
    default String stopSignal() {
        return "TERM";
    }
}

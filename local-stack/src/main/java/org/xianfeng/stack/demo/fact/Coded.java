package org.xianfeng.stack.demo.fact;

/** Something with a code of the scenario, by which it is found again: the API's {@code externalCode}. */
public interface Coded {

    String code();
}

package org.xianfeng.support.language;

/** An enum whose values have names for people. The API document shows them beside the values that go over the wire. */
public interface Labelled {

    BilingualText label();
}

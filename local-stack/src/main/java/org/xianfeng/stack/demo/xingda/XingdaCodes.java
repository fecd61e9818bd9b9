package org.xianfeng.stack.demo.xingda;

/** The codes by which activities of 兴达公司 are found. */
public final class XingdaCodes {

    /** The oath on Baota mountain. */
    public static final String OATH = "XD-OATH-2019";

    /** The automatic loading vehicle. */
    public static final String VEHICLE = "XD-VEHICLE-2019";

    private XingdaCodes() {}
}

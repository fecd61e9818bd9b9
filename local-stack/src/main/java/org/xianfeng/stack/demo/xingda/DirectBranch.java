package org.xianfeng.stack.demo.xingda;

import java.util.List;

/** A branch directly below the committee, without groups. */
record DirectBranch(String code, String name, int members) {

    static final List<DirectBranch> ALL = List.of(
            new DirectBranch("XD-Z1", "机关", 18),
            new DirectBranch("XD-Z2", "研发中心", 18),
            new DirectBranch("XD-Z3", "销售公司", 17));
}

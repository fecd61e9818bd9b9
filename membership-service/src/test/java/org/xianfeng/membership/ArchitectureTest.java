package org.xianfeng.membership;

import org.xianfeng.support.testing.ArchitectureCases;

class ArchitectureTest extends ArchitectureCases {

    ArchitectureTest() {
        super("org.xianfeng.membership");
    }
}

package org.xianfeng.stack;

import org.xianfeng.support.testing.ArchitectureCases;

class ArchitectureTest extends ArchitectureCases {

    ArchitectureTest() {
        super("org.xianfeng.stack");
    }
}

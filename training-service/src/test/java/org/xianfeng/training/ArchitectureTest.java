package org.xianfeng.training;

import org.xianfeng.support.testing.ArchitectureCases;

class ArchitectureTest extends ArchitectureCases {

    ArchitectureTest() {
        super("org.xianfeng.training");
    }
}

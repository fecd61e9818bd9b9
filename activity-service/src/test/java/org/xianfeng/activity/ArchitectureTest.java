package org.xianfeng.activity;

import org.xianfeng.support.testing.ArchitectureCases;

class ArchitectureTest extends ArchitectureCases {

    ArchitectureTest() {
        super("org.xianfeng.activity");
    }
}

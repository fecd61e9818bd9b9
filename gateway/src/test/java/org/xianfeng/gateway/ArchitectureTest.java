package org.xianfeng.gateway;

import com.tngtech.archunit.lang.ArchRule;

import org.xianfeng.support.testing.ArchitectureCases;
import org.xianfeng.support.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureCases {

    ArchitectureTest() {
        super("org.xianfeng.gateway");
    }

    /** Pages are open to all, and of a composed view each part is guarded by the service that gives it. */
    @Override
    protected ArchRule whoMay() {
        return ArchitectureRules.everyOperationSaysWhoMay();
    }
}

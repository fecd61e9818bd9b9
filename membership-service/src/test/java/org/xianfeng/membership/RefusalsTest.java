package org.xianfeng.membership;

import org.xianfeng.support.testing.RefusalCases;

class RefusalsTest extends RefusalCases {}

package org.xianfeng.training;

import org.xianfeng.support.testing.RefusalCases;

class RefusalsTest extends RefusalCases {}

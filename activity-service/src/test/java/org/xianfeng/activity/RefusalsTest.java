package org.xianfeng.activity;

import org.xianfeng.support.testing.RefusalCases;

class RefusalsTest extends RefusalCases {}

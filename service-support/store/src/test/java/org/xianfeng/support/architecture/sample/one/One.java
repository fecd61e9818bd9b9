package org.xianfeng.support.architecture.sample.one;

import org.xianfeng.support.architecture.sample.two.Two;

/** Knows the other feature, which knows it. */
public record One(Two two) {}

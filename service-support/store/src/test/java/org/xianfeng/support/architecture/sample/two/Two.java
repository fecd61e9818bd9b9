package org.xianfeng.support.architecture.sample.two;

import org.xianfeng.support.architecture.sample.one.One;

/** Knows the other feature, which knows it. */
public record Two(One one) {}

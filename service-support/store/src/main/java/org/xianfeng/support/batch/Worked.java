package org.xianfeng.support.batch;

import org.xianfeng.support.problem.Problem;

/**
 * What became of one item.
 *
 * @param status the one it would have been answered alone
 * @param result what was made, or has the item's number already; null if neither
 * @param problem why it was refused; null if it was not
 */
public record Worked<R>(int index, String externalCode, int status, R result, Problem problem) {}

package org.xianfeng.gateway.edge;

import java.time.Duration;

/**
 * What a caller may still send.
 *
 * @param admitted whether this request is within the limit
 * @param remaining requests left at once
 * @param retryAfter when the next request will be within the limit; nothing to wait for if one is left
 * @param reset when the whole quota will be there again
 */
record Allowance(boolean admitted, long remaining, Duration retryAfter, Duration reset) {}

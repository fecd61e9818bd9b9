/**
 * What membership-service tells of its organisations, members and access, in a service that follows it: dated, so that "who
 * was where on that day" is answered here, whether or not membership-service can be reached. What a service asks beyond
 * that, it asks of the tables itself.
 *
 * <p>A program has these beans if it says {@code xianfeng.roster.followed=true}, and the tables if {@code db/roster} is
 * among its {@code quarkus.flyway.locations}.
 */
package org.xianfeng.support.roster;

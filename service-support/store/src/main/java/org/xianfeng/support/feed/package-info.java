/**
 * What a service tells the others, in an order that they can follow: events written with the change they tell of, a
 * sequencer that places them after the commit, and the feed that hands them out. See docs/events.md.
 */
package org.xianfeng.support.feed;

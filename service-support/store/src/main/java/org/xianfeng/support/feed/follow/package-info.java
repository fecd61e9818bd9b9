/**
 * Follows the feed of another service: reads from a stored position, applies each event once, begins anew when the feed
 * has another epoch or lost history. See docs/events.md.
 */
package org.xianfeng.support.feed.follow;

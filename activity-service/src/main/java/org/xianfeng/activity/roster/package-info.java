/**
 * Our words for membership-service's organisations, members and access, fed by its events: dated, so that "who was expected
 * on that day" is answered here, whether or not membership-service can be reached.
 */
package org.xianfeng.activity.roster;

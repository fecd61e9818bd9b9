package org.xianfeng.membership.enterprise;

import java.util.List;
import java.util.UUID;

import org.xianfeng.support.quantity.Quantity;

/**
 * What is true of an enterprise on a day.
 *
 * @param operating null before the first day of which anything is recorded
 * @param occupiesId null where it occupies nobody's venue
 * @param headcount null where nobody said
 * @param organizationIds those within the caller's scope that stand in it
 */
record FactsOfDay(Boolean operating, UUID occupiesId, Quantity headcount, List<UUID> organizationIds) {}

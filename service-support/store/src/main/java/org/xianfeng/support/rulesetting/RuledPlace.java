package org.xianfeng.support.rulesetting;

import java.util.UUID;

/**
 * Where a setting holds: for an organisation and all below it, or everywhere.
 *
 * @param organizationId null for everywhere
 * @param path where the organisation stands
 */
public record RuledPlace(UUID organizationId, String path) {

    public static final RuledPlace EVERYWHERE = new RuledPlace(null, RuleSettings.EVERYWHERE);
}

package org.xianfeng.support.scope;

import java.util.UUID;

/** Where organisations stand today, as this program knows it. */
public interface OrganizationPaths {

    /** The path of the organisation; refuses an id that leads nowhere. */
    String pathOf(UUID organizationId);
}

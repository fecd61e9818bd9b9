package org.xianfeng.support.scope;

import java.util.UUID;

/** Where organisations stand today, as this program knows it. */
public interface OrganizationPaths {

    /** The path of the organisation; refuses an id that leads nowhere. */
    String pathOf(UUID organizationId);

    /**
     * The same, and it does not move before this transaction ends: whoever writes down a path holds it, or a move at
     * the same moment would miss the new row.
     */
    String holdPathOf(UUID organizationId);
}

package org.xianfeng.activity.directory;

import java.util.UUID;

/**
 * An organisation of the roster, as it is known now.
 *
 * @param path where it stands today, in the words of {@link org.xianfeng.support.scope.PathRange}
 */
public record OrganizationRef(UUID id, String name, OrganizationLevel level, String kind, String path) {

    public boolean hasMembersOfItsOwn() {
        return level == OrganizationLevel.BRANCH || level == OrganizationLevel.GROUP;
    }
}

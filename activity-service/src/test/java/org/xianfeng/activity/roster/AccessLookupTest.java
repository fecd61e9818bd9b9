package org.xianfeng.activity.roster;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.scope.AccessBook;
import org.xianfeng.support.testing.AccessLookupCases;

class AccessLookupTest extends AccessLookupCases {

    AccessLookupTest() {
        super("activity_lookup");
    }

    @Override
    protected AccessBook accessIn(Sql roster) {
        return new RosterAccess(roster, () -> null);
    }
}

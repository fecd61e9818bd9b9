package org.xianfeng.membership.organization;

/** How every count on a day walks down the tree as it stood then. */
public final class TreeOfDay {

    /** The ids of an organisation and of what stood below it: {@code tree (id)}, from {@code :root} and {@code :day}. */
    public static final String SQL =
            """
            with recursive tree (id) as (
                select cast(:root as uuid)
                union all
                select l.organization_id
                  from tree t
                  join organization_placement l on l.parent_id = t.id and l.valid_during @> cast(:day as date)
            )
            """;

    private TreeOfDay() {}
}

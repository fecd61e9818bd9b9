package org.xianfeng.membership.organization;

/**
 * How every question about a day walks down the tree as it stood then. Moves keep it free of loops; a loop that is there
 * all the same is walked once, so that no question can go on for ever.
 */
public final class TreeOfDay {

    /**
     * An organisation and what stood below it: {@code tree (id, parent_id, path, depth)}, from {@code :root} and
     * {@code :day}; the path begins at the root.
     */
    public static final String SQL =
            """
            with recursive walk (id, parent_id, path, depth) as (
                select cast(:root as uuid), cast(null as uuid), cast('/' as text) collate "C", 0
                union all
                select o.id, w.id, (w.path || o.code || '/') collate "C", w.depth + 1
                  from walk w
                  join organization_placement l on l.parent_id = w.id and l.valid_during @> cast(:day as date)
                  join organization o on o.id = l.organization_id
            ) cycle id set looped using walked,
            tree (id, parent_id, path, depth) as (
                select id, parent_id, path, depth from walk where not looped
            )
            """;

    /**
     * Who belonged there: {@code belonging (place, member_id, branch_id, group_id)}, to follow {@link #SQL}. Each through
     * her branch, and for a group, which holds nobody through a branch of its own, through the group.
     */
    public static final String BELONGING =
            """
            , belonging (place, member_id, branch_id, group_id) as (
                select t.path, a.member_id, a.branch_id, a.group_id
                  from tree t
                  join affiliation a on a.branch_id = t.id and a.valid_during @> cast(:day as date)
                union all
                select '/', a.member_id, a.branch_id, a.group_id
                  from affiliation a
                 where a.group_id = cast(:root as uuid) and a.valid_during @> cast(:day as date)
            )
            """;

    private TreeOfDay() {}
}

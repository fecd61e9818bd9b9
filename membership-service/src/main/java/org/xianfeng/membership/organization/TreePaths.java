package org.xianfeng.membership.organization;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.scope.PathRange;

/** The paths of the tree of today, wherever they are kept. Whoever rewrites them holds the lock on the tree. */
@ApplicationScoped
class TreePaths {

    /** Rewrite the paths below {@code :oldPath}, one statement for each table that holds them. */
    static final List<String> MOVES = Stream.of(
                    "organization_current",
                    "member_current",
                    "person_current",
                    "post_holding_current",
                    "enterprise_current")
            .map(
                    """
                    update %s set path = :newPath || substr(path, length(:oldPath) + 1)
                     where path >= :oldPath and path < :oldEnd
                    """
                            ::formatted)
            .toList();

    private final SqlSession sql;

    TreePaths(SqlSession sql) {
        this.sql = sql;
    }

    /**
     * Rewrites the paths of a subtree, of its organisations, members, people, posts and enterprises, in one statement
     * for each.
     */
    void moveSubtree(UUID id, UUID parentId, String oldPath, String newPath) {
        for (String statement : MOVES) {
            sql.change(statement)
                    .bind("newPath", newPath)
                    .bind("oldPath", oldPath)
                    .bind("oldEnd", PathRange.below(oldPath).until())
                    .execute();
        }
        sql.change("update organization_current set parent_id = :parent where organization_id = :id")
                .bind("parent", parentId)
                .bind("id", id)
                .execute();
    }
}

package org.xianfeng.membership.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.page.Keyset;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.scope.Scope;

/** Organisations as rows: the list of today, and the tree as it stood on any day. */
@ApplicationScoped
class OrganizationRows {

    static final Keyset<OrganizationRow> ORDERS = Keyset.of(
                    OrganizationRow.class, "c.organization_id", UUID.class, OrganizationRow::id)
            .sortable("path", "c.path", String.class, OrganizationRow::path)
            .sortable("name", "c.name collate \"C\"", String.class, OrganizationRow::name)
            .usually("path");

    static final Keyset<TreeRow> TREE_ORDER = Keyset.of(TreeRow.class, "n.path", String.class, TreeRow::path);

    /** One organisation of a list. */
    record OrganizationRow(UUID id, String path, String name, String kind, String externalCode, UUID parentId) {

        OrganizationListItem view() {
            return new OrganizationListItem(id, externalCode, name, OrganizationKind.valueOf(kind), parentId);
        }
    }

    /** One organisation of a tree. */
    record TreeRow(
            UUID id,
            UUID parentId,
            String path,
            int depth,
            String name,
            String kind,
            String externalCode,
            long members) {

        /** With how many belong to it, if the caller counts there. */
        TreeNodeView view(Long counted) {
            return new TreeNodeView(id, parentId, depth, name, OrganizationKind.valueOf(kind), externalCode, counted);
        }
    }

    /**
     * A tree as somebody sees it.
     *
     * @param path where its root stands today
     * @param seen which organisations she may open
     * @param counted whether she may know how many belong to an organisation of a kind at a path
     */
    record Sight(String path, Scope seen, BiPredicate<String, OrganizationKind> counted) {

        /** What comes before the paths of the tree, which begin at its root. */
        private String above() {
            return path.substring(0, path.length() - 1);
        }

        /** On {@code n}, what of the tree is seen; nothing needs to be asked where all of it is. */
        String condition(Map<String, Object> parameters) {
            if (seen.coversAllBelow(path)) {
                return "true";
            }
            parameters.put("above", above());
            return seen.within(PLACE, parameters);
        }

        private TreeNodeView view(TreeRow row) {
            boolean counts = counted.test(above() + row.path(), OrganizationKind.valueOf(row.kind()));
            return row.view(counts ? row.members() : null);
        }
    }

    static final String CURRENT =
            """
            select c.organization_id, c.path, c.name, c.kind, c.parent_id, o.external_code
              from organization_current c join organization o on o.id = c.organization_id
             where %s
            """;

    private static final String TREE = TreeOfDay.SQL
            + TreeOfDay.BELONGING
            + """
            , counted (place, group_id, members) as materialized (
                select b.place, b.group_id, count(*)
                  from belonging b
                  join membership_state s on s.member_id = b.member_id and s.valid_during @> cast(:day as date)
                 where s.state in ('NORMAL', 'RESTORED')
                 group by b.place, b.group_id
            )
            select n.id, n.parent_id, n.path, n.depth, m.name, k.kind, o.external_code,
                   (select cast(coalesce(sum(c.members), 0) as bigint) from counted c
                     where (c.place >= n.path and c.place < rtrim(n.path, '/') || '0') or c.group_id = n.id) as members
              from (%s) n
              join organization o on o.id = n.id
              join organization_name m on m.organization_id = n.id and m.valid_during @> cast(:day as date)
              join organization_kind k on k.organization_id = n.id and k.valid_during @> cast(:day as date)
            """;

    /** Where an organisation of the tree stands when what stood below the root is taken to stand below it today. */
    private static final String PLACE = "(cast(:above as text) || n.path) collate \"C\"";

    private final SqlSession sql;

    OrganizationRows(SqlSession sql) {
        this.sql = sql;
    }

    Page<OrganizationListItem> current(OrganizationQuery query, Scope scope, Window<OrganizationRow> window) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        conditions.add(scope.within("c.path", parameters));
        conditions.add("c.dissolved_on is null");
        if (query.parent != null) {
            parameters.put("parent", query.parent);
            conditions.add("c.parent_id = :parent");
        }
        if (query.kind != null) {
            parameters.put("kind", query.kind.name());
            conditions.add("c.kind = :kind");
        }
        if (query.externalCode != null) {
            parameters.put("externalCode", query.externalCode);
            conditions.add("o.external_code = :externalCode");
        }
        String filter = String.join(" and ", conditions);
        Map<String, Object> ofPage = new HashMap<>(parameters);
        sql.planForTheseValues();
        List<OrganizationRow> rows = sql.query(
                        CURRENT.formatted(filter + " and " + window.after(ofPage)) + window.inOrder())
                .bind(ofPage)
                .list(row -> new OrganizationRow(
                        row.get("organization_id", UUID.class),
                        row.get("path", String.class),
                        row.get("name", String.class),
                        row.get("kind", String.class),
                        row.get("external_code", String.class),
                        row.get("parent_id", UUID.class)));
        Page<OrganizationListItem> page = window.page(rows, OrganizationRow::view);
        return window.counts() ? page.counted(count(window.count(CURRENT.formatted(filter)), parameters)) : page;
    }

    /**
     * The organisation and what stood below it on the day, each node after its parent. Whoever sees less than all of it
     * today sees as much of the past.
     */
    Page<TreeNodeView> tree(UUID rootId, Sight sight, LocalDate day, int depth, Window<TreeRow> window) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("root", rootId);
        parameters.put("day", day);
        parameters.put("depth", depth);
        String seen = sight.condition(parameters);
        Map<String, Object> ofPage = new HashMap<>(parameters);
        sql.planForTheseValues();
        List<TreeRow> rows = sql.query(pageOfTree(seen, window.after(ofPage), window.inOrder()))
                .bind(ofPage)
                .list(row -> new TreeRow(
                        row.get("id", UUID.class),
                        row.get("parent_id", UUID.class),
                        row.get("path", String.class),
                        row.get("depth", Integer.class),
                        row.get("name", String.class),
                        row.get("kind", String.class),
                        row.get("external_code", String.class),
                        row.get("members", Long.class)));
        Page<TreeNodeView> page = window.page(rows, sight::view);
        return window.counts()
                ? page.counted(count(window.count(TREE.formatted(nodes(seen, "true"))), parameters))
                : page;
    }

    /** What is said of an organisation is looked up for those of the page only, whatever the planner expects of the tree. */
    static String pageOfTree(String seen, String after, String inOrder) {
        return TREE.formatted(nodes(seen, after) + inOrder) + inOrder;
    }

    private static String nodes(String seen, String after) {
        return "select n.* from tree n where n.depth <= :depth and " + seen + " and " + after;
    }

    private long count(String select, Map<String, Object> parameters) {
        return sql.query(select).bind(parameters).count();
    }
}

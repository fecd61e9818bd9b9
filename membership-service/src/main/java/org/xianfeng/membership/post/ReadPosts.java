package org.xianfeng.membership.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.organization.OrganizationRepository;
import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.page.Keyset;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.time.Time;

/** Answers who holds which post, and who is holding over. */
@ApplicationScoped
public class ReadPosts {

    static final Keyset<PostRow> ORDERS = Keyset.of(PostRow.class, "c.holding_id", UUID.class, PostRow::id)
            .sortable("organization", "c.path", String.class, PostRow::path)
            .usually("organization");

    static final String SELECT =
            "select h.id, c.path from post_holding_current c join post_holding h on h.id = c.holding_id where %s";

    private final PostHoldingRepository holdings;
    private final OrganizationRepository organizations;
    private final SqlSession sql;
    private final Clock clock;

    ReadPosts(PostHoldingRepository holdings, OrganizationRepository organizations, SqlSession sql, Clock clock) {
        this.holdings = holdings;
        this.organizations = organizations;
        this.sql = sql;
        this.clock = clock;
    }

    /** A post holding with its version. */
    public record Found(PostHoldingView view, long version) {}

    /** One line of the list, before its posts are read together. */
    record PostRow(UUID id, String path) {}

    @Transactional
    public Found one(UUID id, Scope scope) {
        return holdings.findByIdOptional(id)
                .filter(holding ->
                        organizations.pathOf(holding.organizationId(), scope).isPresent())
                .map(holding -> new Found(PostHoldingView.of(holding, Time.today(clock)), holding.version()))
                .orElseThrow(() -> CommonProblem.notFound("post-holding"));
    }

    @Transactional
    Page<PostHoldingView> list(PostQuery query, Scope scope, Window<PostRow> window) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        conditions.add(scope.within("c.path", parameters));
        if (query.organization != null) {
            parameters.put("organization", query.organization);
            conditions.add("h.organization_id = :organization");
        }
        if (query.person != null) {
            parameters.put("person", query.person);
            conditions.add("h.person_id = :person");
        }
        if (query.post != null) {
            parameters.put("post", query.post.name());
            conditions.add("h.post = :post");
        }
        LocalDate today = Time.today(clock);
        LocalDate day = query.heldToday ? today : query.asOf;
        if (day != null) {
            parameters.put("asOf", day);
            conditions.add("h.valid_during @> cast(:asOf as date)");
        }
        String filter = String.join(" and ", conditions);
        Map<String, Object> ofPage = new HashMap<>(parameters);
        List<PostRow> rows = sql.query(SELECT.formatted(filter + " and " + window.after(ofPage)) + window.inOrder())
                .bind(ofPage)
                .list(row -> new PostRow(row.get("id", UUID.class), row.get("path", String.class)));
        Map<UUID, PostHolding> found =
                holdings.byId(rows.stream().map(PostRow::id).toList());
        LocalDate stateOn = day == null ? today : day;
        Page<PostHoldingView> page = window.page(rows, row -> PostHoldingView.of(found.get(row.id()), stateOn));
        return window.counts()
                ? page.counted(sql.query(window.count(SELECT.formatted(filter)))
                        .bind(parameters)
                        .count())
                : page;
    }
}

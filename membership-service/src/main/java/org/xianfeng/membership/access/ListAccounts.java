package org.xianfeng.membership.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.page.Keyset;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.scope.Scope;

/** Finds accounts again, so that whoever opened one and lost its id can still grant it something. */
@ApplicationScoped
class ListAccounts {

    static final Keyset<AccountListItem> ORDERS =
            Keyset.of(AccountListItem.class, "a.id", UUID.class, AccountListItem::id);

    static final String SELECT = "select a.id, a.issuer, a.subject, a.person_id, a.closed_at from account a where %s";

    private final SqlSession sql;

    ListAccounts(SqlSession sql) {
        this.sql = sql;
    }

    /** The accounts of people within the scope, and those that may see something within it. */
    @Transactional
    Page<AccountListItem> list(AccountQuery query, Scope scope, Window<AccountListItem> window) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = new ArrayList<>(List.of(AccountRepository.reached(scope, parameters)));
        and(conditions, parameters, "a.issuer = :issuer", "issuer", query.issuer);
        and(conditions, parameters, "a.subject = :subject", "subject", query.subject);
        and(conditions, parameters, "a.person_id = :person", "person", query.person);
        if (!Boolean.TRUE.equals(query.closed)) {
            conditions.add("a.closed_at is null");
        }
        String filter = String.join(" and ", conditions);
        Map<String, Object> ofPage = new HashMap<>(parameters);
        sql.planForTheseValues();
        List<AccountListItem> rows = sql.query(
                        SELECT.formatted(filter + " and " + window.after(ofPage)) + window.inOrder())
                .bind(ofPage)
                .list(row -> new AccountListItem(
                        row.get("id", UUID.class),
                        row.get("issuer", String.class),
                        row.get("subject", String.class),
                        row.get("person_id", UUID.class),
                        row.get("closed_at", Instant.class)));
        Page<AccountListItem> page = window.page(rows, row -> row);
        return window.counts()
                ? page.counted(sql.query(window.count(SELECT.formatted(filter)))
                        .bind(parameters)
                        .count())
                : page;
    }

    private static void and(
            List<String> conditions, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }
}

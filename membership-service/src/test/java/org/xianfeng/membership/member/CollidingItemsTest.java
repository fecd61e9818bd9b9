package org.xianfeng.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.post;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.person.People;
import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.support.database.Sql;
import org.xianfeng.support.testing.TestPostgres;

/**
 * Items of a list that collide with somebody else's change: each is run a second time, as a single request is. The database
 * calls a deadlock here by itself, after the person and the membership are written: once, or whenever it is tried. It
 * counts in sequences, which no rollback takes back.
 */
@QuarkusTest
class CollidingItemsTest {

    @Inject
    Callers callers;

    private final Sql owner = new Sql(TestPostgres.asOwner("membership"));
    private final String codes = UUID.randomUUID().toString();

    private UUID committee;
    private UUID branch;
    private String administrator;

    @BeforeEach
    void a_branch_and_a_database_that_calls_deadlocks() {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
        branch = below(administrator, committee, "BRANCH", "一车间党支部（演示）");
        owner.update("create sequence tried_once");
        owner.update("create sequence tried_always");
        owner.update(
                """
                create function collide() returns trigger language plpgsql security definer as $$
                begin
                    if new.external_code like '%-once' and nextval('tried_once') = 1
                       or new.external_code like '%-always' and nextval('tried_always') > 0 then
                        raise exception 'deadlock detected' using errcode = '40P01';
                    end if;
                    return new;
                end $$
                """);
        owner.update("create trigger collides before insert on member_current for each row execute function collide()");
    }

    @AfterEach
    void nothing_of_that_stays() {
        owner.update("drop trigger collides on member_current");
        owner.update("drop function collide");
        owner.update("drop sequence tried_once, tried_always");
    }

    @Test
    void an_item_that_collides_once_is_made_and_one_that_collides_again_is_left_out() {
        post(administrator, "/member-batches", list(item("first"), item("once"), item("always"), item("last")))
                .statusCode(200)
                .body("items.status", contains(201, 201, 503, 201))
                .body("items[1]", not(hasKey("problem")))
                .body("items[2]", not(hasKey("id")))
                .body("items[2].problem.type", equalTo("/problems/unavailable"));

        assertThat(tried("tried_once")).isEqualTo(2);
        assertThat(tried("tried_always")).isEqualTo(2);
        get(administrator, "/members?count=true").body("total", equalTo(3));
        get(administrator, "/persons?count=true").body("total", equalTo(3));
        assertThat(writtenOf("once")).isEqualTo(4);
        assertThat(writtenOf("always")).isZero();
        assertThat(audited()).as("a person and a member for each of three").isEqualTo(6);
    }

    @Test
    void a_single_request_fares_alike() {
        post(administrator, "/members", item("once")).statusCode(201);
        post(administrator, "/members", item("always")).statusCode(503).body("type", equalTo("/problems/unavailable"));

        assertThat(tried("tried_once")).isEqualTo(2);
        assertThat(tried("tried_always")).isEqualTo(2);
        assertThat(writtenOf("once")).isEqualTo(4);
        assertThat(writtenOf("always")).isZero();
    }

    private long tried(String sequence) {
        return owner.first("select last_value from " + sequence, row -> row.getLong(1))
                .orElseThrow();
    }

    /** The person, her membership, her entry in the audit, and what the other services are told of her. */
    private long writtenOf(String code) {
        return owner.first(
                        """
                        select (select count(*) from person where name = :name)
                             + (select count(*) from membership where external_code = :code)
                             + (select count(*) from audit_entry a join person p on p.id::text = a.subject_id
                                 where a.action = 'person:create' and p.name = :name)
                             + (select count(*) from feed_event where data ->> 'displayName' = :name)
                        """
                                .replace(":name", "'" + nameOf(code) + "'")
                                .replace(":code", "'" + codes + "-" + code + "'"),
                        row -> row.getLong(1))
                .orElseThrow();
    }

    private long audited() {
        return owner.first(
                        """
                        select count(*) from audit_entry
                         where action in ('person:create', 'member:create') and outcome = 'DONE' and organization_path in
                               (select path from organization_current where organization_id in (?, ?))
                        """,
                        row -> row.getLong(1),
                        committee,
                        branch)
                .orElseThrow();
    }

    /** A name that nobody else has. */
    private String nameOf(String code) {
        StringBuilder name = new StringBuilder("王");
        (codes + code)
                .chars()
                .filter(Character::isLetterOrDigit)
                .limit(60)
                .forEach(c -> name.append((char) (0x4e00 + c)));
        return name.toString();
    }

    private String item(String code) {
        return """
               {"externalCode": "%s", "branchId": "%s", "joinDate": "2016-07-01", "fullMemberDate": "2017-07-01",
                "person": {"keeperId": "%s", "name": "%s", "idNumber": "%s"}}
               """
                .formatted(codes + "-" + code, branch, committee, nameOf(code), People.idNumber());
    }

    private static String list(String... items) {
        return "{\"items\": [" + String.join(",", items) + "]}";
    }
}

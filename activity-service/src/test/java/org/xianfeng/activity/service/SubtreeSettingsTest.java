package org.xianfeng.activity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.xianfeng.activity.world.Api.ACTIVITIES;
import static org.xianfeng.activity.world.Api.activity;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.xianfeng.activity.directory.OrganizationRef;
import org.xianfeng.activity.world.Api;
import org.xianfeng.activity.world.Callers;
import org.xianfeng.activity.world.Roster;
import org.xianfeng.support.feed.FeedEvent;
import org.xianfeng.support.feed.follow.EventConsumer;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.AdjustableClock;
import org.xianfeng.support.testing.TestTokens;

/** A rule that one committee set for itself and what is below it. */
@QuarkusTest
class SubtreeSettingsTest {

    private static final String RULES = "/api/v1/activity/rule-settings";
    private static final String RULE = RULES + "/activity.late-entry-days";
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final Api OPERATOR = Api.as(TestTokens.of("operator", "platform-admin"));

    @Inject
    Roster roster;

    @Inject
    Callers callers;

    @Inject
    AdjustableClock clock;

    @All
    @Inject
    List<EventConsumer> consumers;

    @Inject
    DataSource dataSource;

    private OrganizationRef top;
    private OrganizationRef committee;
    private OrganizationRef branch;
    private int version;

    @BeforeEach
    void twoDaysForOneCommittee() {
        clock.stopAt(NOW);
        top = roster.root("PARTY_COMMITTEE");
        committee = roster.below(top, "PARTY_COMMITTEE");
        branch = roster.below(committee, "BRANCH");
        version = OPERATOR.post(RULE + "/versions", forOrganization(committee.id(), 2))
                .statusCode(201)
                .body("level", equalTo("ORGANIZATION"))
                .body("organizationPath", equalTo(committee.path()))
                .extract()
                .path("version");
    }

    @AfterEach
    void time() {
        clock.run();
    }

    @Test
    void it_holds_for_what_is_below_and_for_nobody_else() {
        at(branch).body("value", equalTo(2)).body("version", equalTo(version));
        at(top).body("value", equalTo(7)).body("version", equalTo(0));
        OPERATOR.get(RULE + "?organization=" + UUID.randomUUID()).statusCode(404);
        OPERATOR.post(RULES + "/access.unconfirmed-posts-count-for/versions", forOrganization(committee.id(), 2))
                .statusCode(409)
                .body("type", equalTo("/problems/rule-holds-everywhere"));
    }

    @Test
    void an_answer_that_depends_on_it_names_it_and_its_version() {
        Map<String, Object> threeDaysAgo =
                activity("THEME_PARTY_DAY", "2026-11-19T01:00:00Z", "2026-11-19T02:00:00Z", branch);
        threeDaysAgo.put("state", "HELD");

        Api secretary = Api.as(callers.administratorOf(branch));
        secretary
                .post(ACTIVITIES, threeDaysAgo)
                .statusCode(409)
                .body("type", equalTo("/problems/late-entry-needs-reason"))
                .body("rule.name", equalTo("activity.late-entry-days"))
                .body("rule.version", equalTo(version));

        secretary.get(RULE + "/versions/" + version).statusCode(200).body("value", equalTo(2));
        secretary.get(RULE + "?organization=" + branch.id()).statusCode(200).body("version", equalTo(version));
        secretary.get(RULE + "/versions").statusCode(200).body("items.version", hasItem(version));
    }

    @Test
    void nobody_beside_it_sees_it() {
        Api beside = Api.as(callers.administratorOf(roster.below(top, "PARTY_COMMITTEE")));

        beside.get(RULE + "/versions/" + version).statusCode(404);
        beside.get(RULE + "?organization=" + committee.id()).statusCode(404);
        beside.get(RULE + "/versions").statusCode(200).body("items.version", not(hasItem(version)));
    }

    @Test
    void whoever_leads_a_group_below_reads_it_and_does_not_end_it() {
        Api leader = Api.as(callers.with(AccessRole.GROUP_LEADER, roster.below(branch, "PARTY_GROUP")));

        leader.get(RULE + "/versions/" + version).statusCode(200).body("value", equalTo(2));
        leader.post(RULE + "/ending", ending()).statusCode(403);
        at(branch).body("version", equalTo(version));
    }

    @Test
    void once_ended_the_committee_has_what_holds_above_it() {
        OPERATOR.post(RULE + "/ending", ending())
                .statusCode(200)
                .body("value", equalTo(7))
                .body("level", equalTo("DEFAULT"));

        at(branch).body("value", equalTo(7)).body("version", equalTo(0));
        OPERATOR.get(RULE + "?asOf=2026-11-19&organization=" + branch.id()).body("version", equalTo(version));
    }

    @Test
    void it_goes_along_when_the_committee_moves() {
        OrganizationRef elsewhere = roster.root("PARTY_COMMITTEE");
        String newPath =
                elsewhere.path() + committee.path().substring(top.path().length());

        tell(moved(newPath));

        at(branch)
                .body("value", equalTo(2))
                .body("organizationPath", equalTo(newPath))
                .body("validFrom", equalTo("2026-11-20"));
        OPERATOR.get(RULE + "/versions/" + version)
                .body("validUntil", equalTo("2026-11-20"))
                .body("closingReason", equalTo("Organization moved | 组织隶属关系变更"));
    }

    @Test
    void it_goes_back_when_all_is_told_anew_and_the_committee_never_moved() {
        OrganizationRef elsewhere = roster.root("PARTY_COMMITTEE");
        int ofAnother = OPERATOR.post(RULE + "/versions", forOrganization(elsewhere.id(), 4))
                .statusCode(201)
                .extract()
                .path("version");
        String newPath =
                elsewhere.path() + committee.path().substring(top.path().length());
        tell(moved(newPath));
        at(branch).body("organizationPath", equalTo(newPath));

        tellAnew(List.of(state(branch, committee), state(committee, top)));

        at(branch)
                .body("value", equalTo(2))
                .body("organizationPath", equalTo(committee.path()))
                .body("validFrom", equalTo("2026-11-20"));
        OPERATOR.get(RULE + "?asOf=2026-11-19&organization=" + branch.id()).body("version", equalTo(version));
        at(elsewhere).body("value", equalTo(4)).body("version", equalTo(ofAnother));
    }

    @Test
    void a_move_that_is_told_anew_leaves_it_where_it_went() {
        OrganizationRef elsewhere = roster.root("PARTY_COMMITTEE");
        String newPath =
                elsewhere.path() + committee.path().substring(top.path().length());
        tell(moved(newPath));
        int moved = at(branch).extract().path("version");

        tellAnew(List.of(state(committee, top), state(committee, elsewhere), state(branch, committee), moved(newPath)));

        at(branch).body("organizationPath", equalTo(newPath)).body("version", equalTo(moved));
    }

    @Test
    void when_the_roster_cannot_be_moved_it_stays_too() {
        assertThatThrownBy(() -> tell(moved("/nowhere/"), true)).hasMessageContaining("roster");

        at(branch).body("organizationPath", equalTo(committee.path())).body("version", equalTo(version));
        assertThat(OPERATOR.get(RULE + "/versions/" + version).extract().<String>path("validUntil"))
                .isNull();
    }

    private void tell(FeedEvent event) {
        tell(event, false);
    }

    /** As the follower does it: every consumer, in one transaction. */
    private void tell(FeedEvent event, boolean thenFail) {
        QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                for (EventConsumer consumer : consumers) {
                    consumer.apply(event, connection);
                }
            }
            if (thenFail) {
                throw new IllegalStateException("The roster cannot be written");
            }
            return null;
        });
    }

    /** As the follower does it when the feed begins anew, without forgetting what other tests need. */
    private void tellAnew(List<FeedEvent> events) {
        QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                for (FeedEvent event : events) {
                    for (EventConsumer consumer : consumers) {
                        consumer.retell(event, connection);
                    }
                }
                for (EventConsumer consumer : consumers) {
                    consumer.retold(connection);
                }
            }
            return null;
        });
    }

    private FeedEvent state(OrganizationRef organization, OrganizationRef parent) {
        String step = organization
                .path()
                .substring(
                        organization.path().lastIndexOf('/', organization.path().length() - 2) + 1);
        return new FeedEvent(
                1,
                UUID.randomUUID(),
                "org.xianfeng.membership.organization.state",
                "organization",
                organization.id(),
                3,
                NOW,
                """
                {"id": "%s", "version": 3, "kind": "%s", "name": "%s", "existsFrom": "2010-01-01",
                 "recordingStartsOn": "2020-01-01",
                 "placements": [{"parentId": "%s", "path": "%s", "from": "2010-01-01"}]}
                """
                        .formatted(
                                organization.id(),
                                organization.kind(),
                                organization.name(),
                                parent.id(),
                                parent.path() + step));
    }

    private FeedEvent moved(String newPath) {
        return new FeedEvent(
                1,
                UUID.randomUUID(),
                "org.xianfeng.membership.organization.moved",
                "organization",
                committee.id(),
                2,
                NOW,
                """
                {"rootId": "%s", "oldPath": "%s", "newPath": "%s", "from": "2026-11-20", "version": 2}
                """
                        .formatted(committee.id(), committee.path(), newPath));
    }

    private ValidatableResponse at(OrganizationRef organization) {
        return OPERATOR.get(RULE + "?organization=" + organization.id()).statusCode(200);
    }

    private Map<String, Object> ending() {
        return Map.of(
                "holdsFor",
                "ORGANIZATION",
                "organizationId",
                committee.id().toString(),
                "until",
                "2026-11-20",
                "reason",
                "试点结束");
    }

    private static Map<String, Object> forOrganization(UUID id, int value) {
        return new TreeMap<>(Map.of(
                "holdsFor",
                "ORGANIZATION",
                "organizationId",
                id.toString(),
                "value",
                value,
                "validFrom",
                LocalDate.of(2026, 1, 1).toString(),
                "reason",
                "试点"));
    }
}

package org.xianfeng.activity.activity;

import static org.xianfeng.activity.world.Api.ACTIVITIES;
import static org.xianfeng.activity.world.Api.guest;
import static org.xianfeng.activity.world.Api.held;
import static org.xianfeng.activity.world.Api.present;
import static org.xianfeng.activity.world.Api.sheet;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.activity.directory.OrganizationRef;
import org.xianfeng.activity.world.Api;
import org.xianfeng.activity.world.Callers;
import org.xianfeng.activity.world.Roster;
import org.xianfeng.support.erasure.Erasable;
import org.xianfeng.support.testing.ErasureReplayCases;

@QuarkusTest
class ErasureReplayTest extends ErasureReplayCases {

    @Inject
    Roster roster;

    @Inject
    Callers callers;

    @Inject
    Erasable guests;

    private final Map<UUID, UUID> activities = new HashMap<>();
    private OrganizationRef branch;
    private String administrator;

    ErasureReplayTest() {
        super("activity");
    }

    @BeforeEach
    void a_branch() {
        roster.fallBehind(false);
        branch = roster.root("BRANCH");
        administrator = callers.administratorOf(branch);
    }

    @Override
    protected Erasable erasable() {
        return guests;
    }

    @Override
    protected String administrator() {
        return administrator;
    }

    @Override
    protected UUID recorded() {
        return onTheSheet(guest("赵六", "GUEST"));
    }

    @Override
    protected void erase(UUID id) {
        Api.as(administrator).post(line(id) + "/erasure").statusCode(204);
    }

    @Override
    protected String nameOf(UUID id) {
        return Api.as(administrator).get(line(id)).statusCode(200).extract().path("name");
    }

    /** A member, of whom nothing is kept here but what was recorded of her. */
    @Override
    protected Map<UUID, String> staying() {
        return Map.of(onTheSheet(present(roster.member(branch))), "not-found");
    }

    private UUID onTheSheet(Map<String, Object> line) {
        Map<String, Object> activity = held("THEME_PARTY_DAY", branch);
        activity.put("attendance", sheet(List.of(line)));
        UUID id = Api.as(administrator).record(activity);
        String participant = Api.as(administrator)
                .get(ACTIVITIES + "/" + id + "/attendance-sheet")
                .extract()
                .path("items[0].participantId");
        activities.put(UUID.fromString(participant), id);
        return UUID.fromString(participant);
    }

    private String line(UUID participant) {
        return ACTIVITIES + "/" + activities.get(participant) + "/participants/" + participant;
    }
}

package org.xianfeng.membership.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.xianfeng.membership.event.MemberState.Affiliation;
import org.xianfeng.membership.event.MemberState.Period;
import org.xianfeng.membership.event.MemberState.Post;
import org.xianfeng.membership.event.MemberState.State;
import org.xianfeng.membership.event.OrganizationState.Placement;
import org.xianfeng.support.scope.AccessEntry.Because.Kind;
import org.xianfeng.support.scope.AccessRole;

/** What we tell is, to the letter, what the others' tests expect: the files of docs/events. */
@QuarkusTest
class EventContractTest {

    static final Path CONTRACT = Path.of("..", "docs", "events");

    @Inject
    ObjectMapper json;

    @Test
    void an_organisation_is_told_as_promised() throws IOException {
        OrganizationState state = new OrganizationState(
                id("000000000012"),
                "XD-09-03",
                3,
                "BRANCH",
                "九厂三车间党支部",
                List.of(
                        new Placement(id("000000000001"), null, day("2015-07-01"), day("2019-12-15")),
                        new Placement(id("000000000011"), "/1/b/c/", day("2019-12-15"), null)),
                day("2015-07-01"),
                null,
                day("2020-01-01"));

        assertThatItIsPromised(MembershipEvent.ORGANIZATION_STATE, state);
    }

    @Test
    void a_move_is_told_as_promised() throws IOException {
        assertThatItIsPromised(
                MembershipEvent.ORGANIZATION_MOVED,
                new OrganizationMoved(id("000000000011"), "/1/b/", "/2/b/", day("2026-03-01"), 4));
    }

    @Test
    void a_member_is_told_as_promised() throws IOException {
        MemberState state = new MemberState(
                id("0000000000a1"),
                id("0000000000b1"),
                "李明",
                5,
                List.of(
                        new Affiliation(id("000000000012"), null, day("2018-06-10"), day("2021-01-01")),
                        new Affiliation(id("000000000012"), id("000000000013"), day("2021-01-01"), null)),
                List.of(
                        new State("NORMAL", "PROBATIONARY", day("2018-06-10"), day("2019-06-10")),
                        new State("NORMAL", "FULL", day("2019-06-10"), null)),
                List.of(new Period(day("2019-06-10"), null)),
                List.of(new Post(id("0000000000c1"), id("000000000012"), "SECRETARY", day("2023-05-20"), null)));

        assertThatItIsPromised(MembershipEvent.MEMBER_STATE, state);
    }

    @Test
    void access_is_told_as_promised() throws IOException {
        AccessState state = new AccessState(
                "http://127.0.0.1:8180/realms/xianfeng",
                "6a3f0c52-0000-4000-8000-000000000003",
                id("0000000000d1"),
                id("0000000000b1"),
                id("0000000000a1"),
                2,
                List.of(
                        new AccessState.Entry(
                                AccessRole.ADMINISTRATOR,
                                id("000000000012"),
                                day("2023-05-20"),
                                null,
                                new AccessState.Because(Kind.POST, id("0000000000c1"))),
                        new AccessState.Entry(
                                AccessRole.GUIDANCE,
                                id("000000000001"),
                                day("2026-01-01"),
                                day("2027-01-01"),
                                new AccessState.Because(Kind.GRANT, id("0000000000e1")))));

        assertThatItIsPromised(MembershipEvent.ACCESS_STATE, state);
    }

    @Test
    void an_erasure_is_told_as_promised() throws IOException {
        assertThatItIsPromised(
                MembershipEvent.PERSON_ERASED, new PersonErased(id("0000000000b1"), List.of(id("0000000000d1"))));
    }

    private void assertThatItIsPromised(MembershipEvent event, Object data) throws IOException {
        String file = event.type().substring("org.xianfeng.membership.".length()) + ".json";

        assertThat(json.readTree(json.writeValueAsString(data)))
                .isEqualTo(json.readTree(CONTRACT.resolve(file).toFile()));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static UUID id(String end) {
        return UUID.fromString("01900000-0000-7000-8000-" + end);
    }
}

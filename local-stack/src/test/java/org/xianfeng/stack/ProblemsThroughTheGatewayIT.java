package org.xianfeng.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;

import org.xianfeng.stack.setting.Port;
import org.xianfeng.support.testing.ProblemCases;
import org.xianfeng.support.testing.RawHttp;

/** The table of failures as a caller meets it: through the gateway, with real tokens, whichever program answers. */
@ExtendWith(RunningStack.class)
class ProblemsThroughTheGatewayIT extends ProblemCases {

    @Override
    protected int port() {
        return RunningStack.settings().port(Port.GATEWAY);
    }

    @Override
    protected String readable() {
        return "/api/v1/organizations";
    }

    @Override
    protected Creation creation() {
        return new Creation(
                "/api/v1/organizations",
                """
                {"name": "表格党委（演示）", "kind": "PARTY_COMMITTEE", "foundedOn": "2012-07-01",
                 "superior": {"name": "区委（演示）", "kind": "DISTRICT_COMMITTEE"}}
                """,
                "name");
    }

    @Override
    protected boolean hasDatabase() {
        return true;
    }

    @Override
    protected RawHttp.Answer bug(String... headers) {
        RawHttp.Answer answer = failing(Sabotage.unforeseen(), 1, headers);
        assertThat(answer.body()).doesNotContainIgnoringCase("sabotage", "XX001", "SQL");
        return answer;
    }

    @Override
    protected RawHttp.Answer collision(String... headers) {
        return failing(Sabotage.deadlocks(2), 2, headers);
    }

    @Override
    protected RawHttp.Answer lateConflict(String... headers) {
        return failing(Sabotage.lateConflict(), 1, headers);
    }

    @Test
    void the_victim_of_one_deadlock_is_run_again_and_the_caller_notices_nothing() {
        List<Long> before = Sabotage.recorded();
        try (Sabotage sabotage = Sabotage.deadlocks(1)) {
            RawHttp.Answer answer = post(creation().validBody());

            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            assertThat(sabotage.attempts()).isEqualTo(2);
            assertThat(Sabotage.recorded())
                    .isEqualTo(before.stream().map(number -> number + 1).toList());
        }
    }

    @Test
    void the_id_that_a_caller_gave_leads_to_the_line_of_the_log() throws IOException {
        String id = "of-the-caller." + UUID.randomUUID();

        RawHttp.Answer answer = bug("X-Request-Id: " + id);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.header("X-Request-Id")).isEqualTo(id);
        assertThat(answer.json().path("instance").asText()).isEqualTo(id);
        assertThat(Files.readString(RunningStack.settings().log("membership-service")))
                .containsPattern("(?m)^\\S+ ERROR +\\[\\S+ProblemMappers] " + id + " Unexpected failure ");
    }

    /** What a creation is answered that fails after so many attempts and leaves nothing behind. */
    private RawHttp.Answer failing(Sabotage cause, long attempts, String... headers) {
        try (Sabotage sabotage = cause) {
            List<Long> before = Sabotage.recorded();
            RawHttp.Answer answer = post(creation().validBody(), headers);
            assertThat(sabotage.attempts()).isEqualTo(attempts);
            assertThat(Sabotage.recorded()).isEqualTo(before);
            return answer;
        }
    }

    @Override
    protected String permitted() {
        return RunningStack.token("platform-admin");
    }

    /** A program, which follows events and reads nothing else. */
    @Override
    protected String unpermitted() {
        return RunningStack.token("training-service");
    }

    @Override
    protected List<String> nowhere() {
        return List.of("/no/such/path", "/internal/events", "/api/v1/organizations/", "/q/health");
    }

    /** What only their issuer can make is tried at each program. */
    @Override
    protected List<String> worthlessTokens() {
        String token = permitted();
        return List.of("rubbish", token.substring(0, token.lastIndexOf('.') + 1) + "AAAA");
    }
}

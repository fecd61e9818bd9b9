package org.xianfeng.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

import org.xianfeng.stack.demo.World;
import org.xianfeng.stack.keycloak.DemoAccount;

/** A grant that is ended in membership-service is ended everywhere within five seconds, measured through the gateway. */
@ExtendWith(RunningStack.class)
class RevocationIT {

    private static final String GRANTED = DemoAccount.GUIDANCE_OFFICER.username();
    private static final Duration ARRIVAL = Duration.ofSeconds(60);
    private static final Duration REVOCATION = Duration.ofSeconds(5);

    /** Asked of somebody who may not, an operation says 403 before it reads the body; else 400, for this one says nothing. */
    private static final Map<String, Object> NOTHING = Map.of();

    private static String committee;
    private static String account;

    @BeforeAll
    static void somebody_without_a_post() {
        committee = RunningStack.createdId(
                "/api/v1/organizations",
                "platform-admin",
                Map.of(
                        "name", "撤权演练党委（演示）",
                        "kind", "PARTY_COMMITTEE",
                        "foundedOn", "2012-07-01",
                        "superior", Map.of("name", "区委（演示）", "kind", "DISTRICT_COMMITTEE")));
        account = World.account(DemoAccount.GUIDANCE_OFFICER);
    }

    @Test
    void an_ended_grant_lets_nobody_write_in_any_service_within_five_seconds() {
        String grant = RunningStack.createdId(
                "/api/v1/grants",
                "platform-admin",
                Map.of(
                        "accountId", account,
                        "role", "ADMINISTRATOR",
                        "organizationId", committee,
                        "from", "2020-01-01",
                        "reason", "Is taken away again in a moment"));
        for (String writes : List.of("/api/v1/activities", "/api/v1/courses", "/api/v1/members")) {
            assertThat(until(writes, status -> status == 400, ARRIVAL)).isLessThan(ARRIVAL);
        }
        RunningStack.created("/api/v1/courses", GRANTED, course());

        HttpResponse<String> ended = RunningStack.post(
                "/api/v1/grants/" + grant + "/ending",
                "platform-admin",
                Map.of("until", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString()));

        assertThat(ended.statusCode()).as(ended.body()).isEqualTo(204);
        long since = System.nanoTime();
        for (String writes : List.of("/api/v1/members", "/api/v1/activities", "/api/v1/courses")) {
            until(writes, status -> status == 403, REVOCATION);
            Duration took = Duration.ofNanos(System.nanoTime() - since);
            System.out.printf("%s is refused %d ms after the grant was ended%n", writes, took.toMillis());
            assertThat(took).isLessThan(REVOCATION);
        }
        assertThat(RunningStack.post("/api/v1/courses", GRANTED, course()).statusCode())
                .isEqualTo(403);
    }

    /** How long it takes until a write is answered so, at most the limit. */
    private static Duration until(String path, IntPredicate expected, Duration limit) {
        long begun = System.nanoTime();
        Duration passed = Duration.ZERO;
        while (passed.compareTo(limit) < 0
                && !expected.test(RunningStack.post(path, GRANTED, NOTHING).statusCode())) {
            passed = Duration.ofNanos(System.nanoTime() - begun);
        }
        return passed;
    }

    private static Map<String, Object> course() {
        return Map.of("organizationId", committee, "title", "撤权演练", "kind", "SPECIAL_LECTURE", "mode", "CLASSROOM");
    }
}

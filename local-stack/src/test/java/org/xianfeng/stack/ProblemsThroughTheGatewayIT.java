package org.xianfeng.stack;

import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;

import org.xianfeng.stack.setting.Port;
import org.xianfeng.support.testing.ProblemCases;

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
    protected String broken() {
        return null;
    }

    @Override
    protected String permitted() {
        return RunningStack.stack().tokens().of("platform-admin");
    }

    /** A program, which follows events and reads nothing else. */
    @Override
    protected String unpermitted() {
        return RunningStack.stack().tokens().of("training-service");
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

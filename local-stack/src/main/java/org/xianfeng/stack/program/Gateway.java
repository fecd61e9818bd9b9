package org.xianfeng.stack.program;

import java.util.Map;

import org.xianfeng.stack.setting.Port;
import org.xianfeng.stack.setting.Settings;

/** The one program that callers talk to. */
public final class Gateway extends Program {

    /**
     * Ten times the usual: one administrator loads the demonstration data of a year in a minute, and nobody has to be kept
     * off on the machine of whoever starts this.
     */
    private static final String REQUESTS_A_MINUTE = "6000";

    private final Settings settings;

    public Gateway(Settings settings) {
        super("gateway", Port.GATEWAY, Port.GATEWAY_MANAGEMENT, settings);
        this.settings = settings;
    }

    @Override
    Map<String, String> ownEnvironment() {
        return Map.of(
                "XIANFENG_GATEWAY_RATE_LIMIT_REQUESTS", REQUESTS_A_MINUTE,
                "XIANFENG_SIGN_IN_PAGE", settings.url(Port.GATEWAY),
                "XIANFENG_GATEWAY_SERVICES_MEMBERSHIP", settings.url(Port.MEMBERSHIP),
                "XIANFENG_GATEWAY_SERVICES_ACTIVITY", settings.url(Port.ACTIVITY),
                "XIANFENG_GATEWAY_SERVICES_TRAINING", settings.url(Port.TRAINING));
    }
}

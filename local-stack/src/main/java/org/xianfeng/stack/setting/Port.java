package org.xianfeng.stack.setting;

import java.util.Locale;

/** Every port that the stack listens on, always on the loopback address. */
public enum Port {
    GATEWAY(8080),
    MEMBERSHIP(8081),
    ACTIVITY(8082),
    TRAINING(8083),
    KEYCLOAK(8180),
    POSTGRES(5442),
    GATEWAY_MANAGEMENT(9080),
    MEMBERSHIP_MANAGEMENT(9081),
    ACTIVITY_MANAGEMENT(9082),
    TRAINING_MANAGEMENT(9083),
    KEYCLOAK_MANAGEMENT(9180);

    private final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    /** The number it has unless the environment says otherwise. */
    public int usual() {
        return usual;
    }

    /** The environment variable that moves it. */
    public String variable() {
        return "XIANFENG_" + name() + "_PORT";
    }

    /** As a person would say it. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

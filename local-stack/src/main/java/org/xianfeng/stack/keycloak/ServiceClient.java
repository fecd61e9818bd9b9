package org.xianfeng.stack.keycloak;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The programs that sign in as themselves: the services, to follow each other, and one application that only reads. */
public enum ServiceClient {
    MEMBERSHIP_SERVICE,
    ACTIVITY_SERVICE,
    TRAINING_SERVICE,
    PORTAL_APP;

    /** The client of this id. */
    public static Optional<ServiceClient> called(String clientId) {
        return Arrays.stream(values())
                .filter(client -> client.clientId().equals(clientId))
                .findFirst();
    }

    public String clientId() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of its secret's file. */
    public String secret() {
        return clientId() + "/xianfeng.client-secret";
    }

    /** The variable of the realm template that its secret replaces. */
    public String secretVariable() {
        return "XIANFENG_" + shortName() + "_CLIENT_SECRET";
    }

    private String shortName() {
        return name().substring(0, name().indexOf('_'));
    }
}

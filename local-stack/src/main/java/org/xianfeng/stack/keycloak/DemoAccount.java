package org.xianfeng.stack.keycloak;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The people of the demonstration who can sign in, with the fixed ids under which membership-service knows them. */
public enum DemoAccount {
    PLATFORM_ADMIN(1, "configures the platform, reads no personal data"),
    XINGDA_ADMIN(2, "administers 兴达公司 and everything below it"),
    XINGDA_SECRETARY(3, "secretary of a branch of 九厂 of 兴达公司"),
    XINGDA_PARTY_WORKER(4, "enters data for 兴达公司, decides nothing"),
    MARKET_ADMIN(5, "administers 凤凰城建材市场"),
    HARDWARE_SECRETARY(6, "secretary of the branch 五金机电 of the market"),
    ASSOCIATION_ADMIN(7, "administers 首都互联网协会"),
    GUIDANCE_OFFICER(8, "guides companies of the association"),
    MEMBER(9, "an ordinary member of a branch of 兴达公司"),
    AUDITOR(10, "reads the audit trail, not the data");

    private final UUID id;
    private final String purpose;

    DemoAccount(int number, String purpose) {
        this.id = UUID.fromString("de000000-0000-4000-8000-%012d".formatted(number));
        this.purpose = purpose;
    }

    /** The account of this name, as one types it. */
    public static Optional<DemoAccount> called(String username) {
        return Arrays.stream(values())
                .filter(account -> account.username().equals(username))
                .findFirst();
    }

    public String username() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The subject of her tokens. */
    public UUID id() {
        return id;
    }

    public String purpose() {
        return purpose;
    }
}

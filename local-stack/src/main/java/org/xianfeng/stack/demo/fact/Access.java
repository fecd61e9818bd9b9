package org.xianfeng.stack.demo.fact;

import java.util.List;

/**
 * An account of the demonstration, tied to a person or given something for a reason.
 *
 * @param account the name with which it signs in
 * @param person the code of the person it belongs to; null if her access does not follow from facts about one
 */
public record Access(String account, String person, List<Granted> grants) {

    /** A role that no recorded fact gives. */
    public record Granted(String role, String organization, String reason) {}

    /** Whose access follows from what is recorded of her. */
    public static Access of(String account, String person) {
        return new Access(account, person, List.of());
    }

    public static Access granted(String account, String role, String organization, String reason) {
        return new Access(account, null, List.of(new Granted(role, organization, reason)));
    }
}

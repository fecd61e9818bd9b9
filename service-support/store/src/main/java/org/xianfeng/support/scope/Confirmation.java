package org.xianfeng.support.scope;

import java.time.Duration;
import java.time.Instant;

import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;

/**
 * How old what is known of somebody's access is at one moment, and what it is still good for. Looking goes on: what is
 * shown is masked. A grant may have been ended meanwhile, so after a short time nothing is changed by one, and no clear
 * personal data leaves, whoever asks. Posts and memberships change seldom and their holders have work to do, so their
 * writes go on for longer.
 *
 * @param since when it was complete last
 * @param age since then
 * @param grantsCountFor how long grants, assignments and disclosures go on
 * @param factsCountFor how long posts and memberships go on
 */
record Confirmation(Instant since, Duration age, Duration grantsCountFor, Duration factsCountFor) {

    /** Where access is derived from this program's own facts. */
    static final Confirmation FRESH =
            new Confirmation(Instant.EPOCH, Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(1));

    private static final Duration RETRY = Duration.ofSeconds(30);

    /** Whether the entry still gives the permission that it gave. */
    boolean counts(AccessEntry entry, String permission) {
        String verb = permission.substring(permission.indexOf(':') + 1);
        return switch (verb) {
            case "read" -> true;
            case "disclose" -> isYoungerThan(grantsCountFor) && isYoungerThan(factsCountFor);
            default -> isYoungerThan(limit(entry));
        };
    }

    Refused refusal() {
        return Refused.because(CommonProblem.ACCESS_STALE).with("since", since).retryAfter(RETRY);
    }

    private Duration limit(AccessEntry entry) {
        return switch (entry.because().kind()) {
            case GRANT, ASSIGNMENT -> grantsCountFor;
            case POST, MEMBERSHIP -> factsCountFor;
        };
    }

    private boolean isYoungerThan(Duration limit) {
        return age.compareTo(limit) < 0;
    }
}

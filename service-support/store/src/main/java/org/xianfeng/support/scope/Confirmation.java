package org.xianfeng.support.scope;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.rulesetting.RuleReference;

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
record Confirmation(Instant since, Duration age, Limit grantsCountFor, Limit factsCountFor) {

    private static final Limit NEVER_ASKED = new Limit(Duration.ofMinutes(1), null);

    /** Where access is derived from this program's own facts. */
    static final Confirmation FRESH = new Confirmation(Instant.EPOCH, Duration.ZERO, NEVER_ASKED, NEVER_ASKED);

    private static final Duration RETRY = Duration.ofSeconds(30);

    /** For how long something goes on, and which setting says so. */
    record Limit(Duration goesOnFor, RuleReference rule) {}

    /** Whether the entry still gives the permission that it gave. */
    boolean counts(AccessEntry entry, String permission) {
        return looks(permission) || age.compareTo(limit(entry, permission).goesOnFor()) < 0;
    }

    /** That none of these entries, which give the permission, counts any more; the one that went on longest decided. */
    Refused refusal(List<AccessEntry> tooOld, String permission) {
        RuleReference rule = tooOld.stream()
                .map(entry -> limit(entry, permission))
                .max(Comparator.comparing(Limit::goesOnFor))
                .map(Limit::rule)
                .orElseThrow();
        return Refused.because(CommonProblem.ACCESS_STALE)
                .with("since", since)
                .with("rule", rule)
                .retryAfter(RETRY);
    }

    private Limit limit(AccessEntry entry, String permission) {
        if (verb(permission).equals("disclose")) {
            return grantsCountFor.goesOnFor().compareTo(factsCountFor.goesOnFor()) <= 0
                    ? grantsCountFor
                    : factsCountFor;
        }
        return switch (entry.because().kind()) {
            case GRANT, ASSIGNMENT -> grantsCountFor;
            case POST, MEMBERSHIP -> factsCountFor;
        };
    }

    private static boolean looks(String permission) {
        return verb(permission).equals("read");
    }

    private static String verb(String permission) {
        return permission.substring(permission.indexOf(':') + 1);
    }
}

package org.xianfeng.support.scope;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.UUID;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/**
 * One line of somebody's effective access: a role in an organisation, from a day on, because of a recorded fact.
 *
 * @param path where the organisation stands today
 * @param from the first day that counts
 * @param until the first day that no longer counts; null while nothing ended it
 * @param because the fact it follows from, so that "why can X see Y" has an answer
 */
public record AccessEntry(
        AccessRole role, UUID organizationId, String path, LocalDate from, LocalDate until, Because because) {

    /** The recorded fact behind an entry. */
    public record Because(Kind kind, UUID id) {

        /** What kind of fact gives access. */
        @Schema(name = "AccessReasonKind")
        public enum Kind implements Labelled {
            POST("Post", "职务"),
            GRANT("Grant", "授权"),
            MEMBERSHIP("Membership", "党籍"),
            ASSIGNMENT("Assignment", "指派");

            private final BilingualText label;

            Kind(String en, String zh) {
                this.label = BilingualText.of(en, zh);
            }

            @Override
            public BilingualText label() {
                return label;
            }
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}

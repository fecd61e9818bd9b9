package org.xianfeng.support.rulesetting;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One row: the value of a rule for a subtree and a time. */
record RuleSetting(
        String name,
        int version,
        UUID organizationId,
        String organizationPath,
        LocalDate validFrom,
        LocalDate validUntil,
        JsonNode value,
        String reason,
        Instant recordedAt,
        String closingReason,
        Instant supersededAt) {

    RuledPlace place() {
        return new RuledPlace(organizationId, organizationPath);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || day.isBefore(validUntil));
    }

    /** Whether a day of this row lies behind the given one; null is a day that never comes. */
    boolean goesOnBeyond(LocalDate until) {
        return until != null && (validUntil == null || validUntil.isAfter(until));
    }
}

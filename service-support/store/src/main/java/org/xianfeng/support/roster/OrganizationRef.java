package org.xianfeng.support.roster;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An organisation as we know it.
 *
 * @param path where it stands now, or stood last
 * @param existsUntil the first day on which it no longer exists; null while nothing ended it
 * @param recordingStartsOn before this day nothing was due of it
 */
public record OrganizationRef(
        UUID id,
        String kind,
        String name,
        String path,
        LocalDate existsFrom,
        LocalDate existsUntil,
        LocalDate recordingStartsOn) {

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(existsFrom) && (existsUntil == null || day.isBefore(existsUntil));
    }
}

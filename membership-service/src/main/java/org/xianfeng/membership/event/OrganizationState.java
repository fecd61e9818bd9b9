package org.xianfeng.membership.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The whole roster state of one organisation. */
public record OrganizationState(
        UUID id,
        String externalCode,
        long version,
        String kind,
        String name,
        List<Placement> placements,
        LocalDate existsFrom,
        LocalDate existsUntil,
        LocalDate recordingStartsOn) {

    /**
     * Where it stood when.
     *
     * @param parentId null at the top of a tree
     * @param path only of the place it has now, or had last, as of the time of the event
     */
    public record Placement(UUID parentId, String path, LocalDate from, LocalDate until) {}
}

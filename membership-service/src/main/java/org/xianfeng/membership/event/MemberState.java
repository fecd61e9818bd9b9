package org.xianfeng.membership.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The whole roster state of one member: no ID number, no phone, no address. */
public record MemberState(
        UUID memberId,
        UUID personId,
        String displayName,
        long version,
        List<Affiliation> affiliations,
        List<State> states,
        List<Period> votingRights,
        List<Post> posts) {

    /** To which branch and group she belonged when. */
    public record Affiliation(UUID branchId, UUID groupId, LocalDate from, LocalDate until) {}

    /** Her state and stage. */
    public record State(String state, String stage, LocalDate from, LocalDate until) {}

    /** Days on which something held. */
    public record Period(LocalDate from, LocalDate until) {}

    /** A post she held. */
    public record Post(UUID postId, UUID organizationId, String post, LocalDate from, LocalDate until) {}
}

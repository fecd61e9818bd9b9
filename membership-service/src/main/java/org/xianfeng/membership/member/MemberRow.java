package org.xianfeng.membership.member;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Tuple;

/**
 * One line of a list of members, with what the list can be sorted by.
 *
 * @param inReach whether she stands today where the caller may look; who does not is shown as the record of the day has her
 */
record MemberRow(
        UUID memberId,
        UUID personId,
        String externalCode,
        String name,
        String nameSort,
        String path,
        MemberView.Place branch,
        MemberView.Place group,
        MembershipState state,
        LocalDate endedOn,
        LocalDate joinDate,
        LocalDate fullMemberDate,
        String jobPost,
        LocalDate lostContactSince,
        String mobileDestination,
        long version,
        boolean inReach,
        List<MemberView.HeldPost> posts) {

    static MemberRow of(Tuple row, List<MemberView.HeldPost> posts) {
        UUID group = row.get("group_id", UUID.class);
        return new MemberRow(
                row.get("member_id", UUID.class),
                row.get("person_id", UUID.class),
                row.get("external_code", String.class),
                row.get("name", String.class),
                row.get("name_sort", String.class),
                row.get("path", String.class),
                new MemberView.Place(row.get("branch_id", UUID.class), row.get("branch_name", String.class)),
                group == null ? null : new MemberView.Place(group, row.get("group_name", String.class)),
                MembershipState.valueOf(row.get("state", String.class)),
                row.get("ended_on", LocalDate.class),
                row.get("join_date", LocalDate.class),
                row.get("full_member_date", LocalDate.class),
                row.get("job_post", String.class),
                row.get("lost_contact_since", LocalDate.class),
                row.get("mobile_destination", String.class),
                row.get("version", Long.class),
                row.get("in_reach", Boolean.class),
                posts);
    }

    /**
     * Stage and party age are those of the day, on which nothing was known of what began later; of a membership that was
     * over by then, those of its end.
     */
    MemberView view(LocalDate day) {
        LocalDate last = endedOn != null && endedOn.isBefore(day) ? endedOn : day;
        boolean full = fullMemberDate != null && !day.isBefore(fullMemberDate);
        return new MemberView(
                memberId,
                inReach ? personId : null,
                inReach ? externalCode : null,
                name,
                branch,
                group,
                full ? MemberStage.FULL : MemberStage.PROBATIONARY,
                state,
                joinDate,
                full ? fullMemberDate : null,
                full ? Period.between(fullMemberDate, last).getYears() : null,
                inReach ? jobPost : null,
                inReach && lostContactSince != null && !day.isBefore(lostContactSince) ? lostContactSince : null,
                inReach ? mobileDestination : null,
                posts);
    }
}

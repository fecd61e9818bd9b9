package org.xianfeng.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.xianfeng.membership.person.PersonRenamed;
import org.xianfeng.membership.roster.PublishMember;

/** A corrected name shows in the roster at once, here and in the other services. */
@ApplicationScoped
class FollowNames {

    private final MembershipRepository memberships;
    private final PublishMember roster;

    FollowNames(MembershipRepository memberships, PublishMember roster) {
        this.memberships = memberships;
        this.roster = roster;
    }

    void follow(@Observes PersonRenamed renamed) {
        memberships.showName(renamed.personId());
        roster.ofPerson(renamed.personId());
    }
}

package org.xianfeng.membership.member;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What is not dated about a membership; each part may be null.
 *
 * @param externalCode the keeper's own number of it
 * @param jobPost what she does at work
 * @param lostContactSince null while she is in contact
 * @param mobileDestination where she has gone for a time
 */
@Embeddable
record MembershipSheet(
        @Column(name = "external_code") String externalCode,
        @Column(name = "job_post") String jobPost,
        @Column(name = "lost_contact_since") LocalDate lostContactSince,
        @Column(name = "mobile_destination") String mobileDestination) {

    static final MembershipSheet EMPTY = new MembershipSheet(null, null, null, null);

    static MembershipSheet of(MemberChange change) {
        return new MembershipSheet(
                change.externalCode(), change.jobPost(), change.lostContactSince(), change.mobileDestination());
    }
}

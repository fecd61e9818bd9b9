package org.xianfeng.membership.member;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.dated.Dated;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.problem.Refused;

/** The state of a membership from a day on, with the document that decided it. */
@Entity
@Table(name = "membership_state")
public class StatePeriod extends Dated {

    @Column(name = "member_id")
    private UUID memberId;

    @Enumerated(EnumType.STRING)
    private MembershipState state;

    @Column(name = "document_no")
    private String documentNo;

    protected StatePeriod() {} // JPA

    StatePeriod(UUID memberId, MembershipState state, String documentNo, LocalDate from) {
        super(Ids.next(), from);
        this.memberId = memberId;
        this.state = state;
        this.documentNo = documentNo;
    }

    /** It was this state from the beginning; whoever calls keeps what was recorded. */
    void replaceBy(MembershipState state, String documentNo) {
        this.state = state;
        this.documentNo = documentNo;
    }

    MembershipState state() {
        return state;
    }

    /** Nobody is confirmed while she is not on the roster. */
    void requireOnRoster(LocalDate day) {
        if (!state.isOnRoster()) {
            throw Refused.because(MembershipProblem.NOT_ON_ROSTER_THEN)
                    .with("state", state)
                    .with("date", day);
        }
    }

    Optional<String> documentNo() {
        return Optional.ofNullable(documentNo);
    }
}

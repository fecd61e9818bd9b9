package org.xianfeng.membership.member;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.xianfeng.support.dated.Dated;
import org.xianfeng.support.id.Ids;

/** To which branch, and to which group of it, a member belongs from a day on. */
@Entity
@Table(name = "affiliation")
public class Affiliation extends Dated {

    @Column(name = "member_id")
    private UUID memberId;

    @Column(name = "branch_id")
    private UUID branchId;

    @Column(name = "group_id")
    private UUID groupId;

    protected Affiliation() {} // JPA

    Affiliation(UUID memberId, UUID branchId, UUID groupId, LocalDate from) {
        super(Ids.next(), from);
        this.memberId = memberId;
        this.branchId = branchId;
        this.groupId = groupId;
    }

    /** Says of the same days that they were spent elsewhere; what it said before goes to history first. */
    void replaceBy(UUID branchId, UUID groupId) {
        this.branchId = branchId;
        this.groupId = groupId;
    }

    UUID branchId() {
        return branchId;
    }

    Optional<UUID> groupId() {
        return Optional.ofNullable(groupId);
    }

    /** The organisation whose path decides who sees the member: the group if there is one, else the branch. */
    UUID placeId() {
        return groupId == null ? branchId : groupId;
    }
}

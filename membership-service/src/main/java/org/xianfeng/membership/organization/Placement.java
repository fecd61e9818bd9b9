package org.xianfeng.membership.organization;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.xianfeng.support.dated.Dated;

/** Where an organisation stands in the tree, from a day on: below a parent, or at a root. */
@Entity
@Table(name = "organization_placement")
public class Placement extends Dated {

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "parent_id")
    private UUID parentId;

    @Embedded
    private ExternalSuperior superior;

    protected Placement() {} // JPA

    Placement(UUID id, UUID organizationId, UUID parentId, ExternalSuperior superior, LocalDate from) {
        super(id, from);
        this.organizationId = organizationId;
        this.parentId = parentId;
        this.superior = superior;
    }

    /** Says of the same days that it stood below this parent; what it said before goes to history first. */
    void replaceBy(UUID parentId) {
        this.parentId = parentId;
        this.superior = null;
    }

    /**
     * Says of the same days that it stood at the top below this superior; what it said before goes to history first.
     */
    void replaceBy(ExternalSuperior superior) {
        this.parentId = null;
        this.superior = superior;
    }

    Optional<UUID> parentId() {
        return Optional.ofNullable(parentId);
    }

    Optional<ExternalSuperior> superior() {
        return Optional.ofNullable(superior);
    }
}

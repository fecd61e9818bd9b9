package org.xianfeng.membership.organization;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.xianfeng.support.dated.Dated;
import org.xianfeng.support.id.Ids;

/** A body guides an organisation from a day on: an organisation here, or one outside this system. */
@Entity
@Table(name = "guidance_relation")
public class GuidanceRelation extends Dated {

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "guide_id")
    private UUID guideId;

    @Column(name = "guide_name")
    private String guideName;

    @Column(name = "guide_kind")
    private String guideKind;

    protected GuidanceRelation() {} // JPA

    private GuidanceRelation(UUID organizationId, LocalDate from) {
        super(Ids.next(), from);
        this.organizationId = organizationId;
    }

    static GuidanceRelation byOrganization(UUID organizationId, UUID guideId, LocalDate from) {
        GuidanceRelation relation = new GuidanceRelation(organizationId, from);
        relation.guideId = guideId;
        return relation;
    }

    static GuidanceRelation byExternal(UUID organizationId, ExternalSuperior guide, LocalDate from) {
        GuidanceRelation relation = new GuidanceRelation(organizationId, from);
        relation.guideName = guide.name();
        relation.guideKind = guide.kind();
        return relation;
    }

    UUID organizationId() {
        return organizationId;
    }

    /** Bodies outside this system are told apart by name. */
    boolean hasTheGuideOf(GuidanceRelation other) {
        return Objects.equals(guideId, other.guideId) && Objects.equals(guideName, other.guideName);
    }

    /** Empty for a body outside this system. */
    Optional<UUID> guideId() {
        return Optional.ofNullable(guideId);
    }
}

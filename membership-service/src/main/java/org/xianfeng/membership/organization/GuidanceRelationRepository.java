package org.xianfeng.membership.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class GuidanceRelationRepository implements PanacheRepositoryBase<GuidanceRelation, UUID> {

    /** Since when the same body guides the organisation on days on which this relation is to hold; the first of them. */
    Optional<LocalDate> sameGuide(GuidanceRelation relation) {
        return find(
                        "organizationId = ?1 and (validUntil is null or validUntil > ?2) order by validFrom",
                        relation.organizationId(),
                        relation.validFrom())
                .stream()
                .filter(relation::hasTheGuideOf)
                .map(GuidanceRelation::validFrom)
                .findFirst();
    }

    /** The relation, locked, if this organisation is the one that is guided in it. */
    Optional<GuidanceRelation> lock(UUID organizationId, UUID id) {
        return find("organizationId = ?1 and id = ?2", organizationId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}

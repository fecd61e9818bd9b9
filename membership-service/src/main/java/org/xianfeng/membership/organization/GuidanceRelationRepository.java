package org.xianfeng.membership.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class GuidanceRelationRepository implements PanacheRepositoryBase<GuidanceRelation, UUID> {

    /** The relation, locked, if this organisation is the one that is guided in it. */
    Optional<GuidanceRelation> lock(UUID organizationId, UUID id) {
        return find("organizationId = ?1 and id = ?2", organizationId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}

package org.xianfeng.membership.coverage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class CoveredIndustryRepository implements PanacheRepositoryBase<CoveredIndustry, UUID> {

    /** What this organisation covers under this id, locked. */
    Optional<CoveredIndustry> lock(UUID organizationId, UUID id) {
        return find("organizationId = ?1 and id = ?2", organizationId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}

package org.xianfeng.membership.coverage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class CoveredIndustryRepository implements PanacheRepositoryBase<CoveredIndustry, UUID> {

    /** The first period in which it covers the industry on this day or a later one. */
    Optional<CoveredIndustry> openOrLater(UUID organizationId, String industry, LocalDate from) {
        return find(
                        "organizationId = ?1 and industry = ?2 and (validUntil is null or validUntil > ?3) order by validFrom",
                        organizationId,
                        industry,
                        from)
                .firstResultOptional();
    }

    /** What this organisation covers under this id, locked. */
    Optional<CoveredIndustry> lock(UUID organizationId, UUID id) {
        return find("organizationId = ?1 and id = ?2", organizationId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}

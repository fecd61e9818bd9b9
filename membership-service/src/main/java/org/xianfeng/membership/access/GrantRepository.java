package org.xianfeng.membership.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class GrantRepository implements PanacheRepositoryBase<Grant, UUID> {

    Optional<Grant> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Grant> of(UUID accountId) {
        return list("accountId = ?1 order by id", accountId);
    }
}

package org.xianfeng.membership.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class GrantRepository implements PanacheRepositoryBase<Grant, UUID> {

    List<Grant> of(UUID accountId) {
        return list("accountId = ?1 order by id", accountId);
    }
}

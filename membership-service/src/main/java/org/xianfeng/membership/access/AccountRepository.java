package org.xianfeng.membership.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    Optional<Account> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** In the order of their ids, so that two transactions lock several in the same order. */
    List<UUID> idsOf(UUID personId) {
        return find("personId = ?1 order by id", personId).stream()
                .map(Account::id)
                .toList();
    }
}

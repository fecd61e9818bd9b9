package org.xianfeng.membership.enterprise;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.batch.BatchWork;
import org.xianfeng.support.batch.OneTransaction;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.CurrentAccess;

/** Requests for new enterprises, alone or in a list. */
@ApplicationScoped
class NewEnterprises implements BatchWork<EnterpriseRequest, UUID> {

    private final RegisterEnterprise register;
    private final EnterpriseRepository enterprises;
    private final CurrentAccess access;

    NewEnterprises(RegisterEnterprise register, EnterpriseRepository enterprises, CurrentAccess access) {
        this.register = register;
        this.enterprises = enterprises;
        this.access = access;
    }

    UUID one(EnterpriseRequest request) {
        return register.register(request.registration(), access.scope("enterprise:create"));
    }

    @Override
    public Optional<UUID> known(EnterpriseRequest item) {
        return item.externalCode() == null
                ? Optional.empty()
                : enterprises.numbered(item.keeperId(), item.externalCode(), access.scope("enterprise:read"));
    }

    @Override
    public void requireSeen(Collection<UUID> made) {
        if (enterprises.countWithin(made, access.scope("enterprise:read")) < made.size()) {
            throw CommonProblem.notFound("enterprise");
        }
    }

    @Override
    public Refused taken(EnterpriseRequest item, UUID known) {
        return CommonProblem.externalCodeTaken("enterprise", item.externalCode());
    }

    @Override
    public UUID make(EnterpriseRequest item, OneTransaction transaction) {
        return transaction.run(() -> one(item));
    }
}

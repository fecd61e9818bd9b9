package org.xianfeng.membership.member;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.membership.organization.OrganizationKind;
import org.xianfeng.membership.organization.OrganizationRepository;
import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.Scope;

/**
 * Where a member can belong: to a branch, never straight to a committee or a general branch, and to a group only of that
 * branch. That both exist on the days in question is what the temporal foreign keys decide.
 */
@ApplicationScoped
class AffiliationRule {

    private final OrganizationRepository organizations;
    private final SqlSession sql;

    AffiliationRule(OrganizationRepository organizations, SqlSession sql) {
        this.organizations = organizations;
        this.sql = sql;
    }

    private record Place(String path, OrganizationKind kind, UUID parentId) {}

    /**
     * Refuses what is no branch, or a group of another one; a branch outside the scope is not there. Until the transaction
     * ends both stand where they do and are what they are.
     */
    void check(UUID branchId, UUID groupId, Scope scope) {
        organizations.shareTree();
        Place branch =
                place(branchId).filter(found -> scope.covers(found.path())).orElseThrow(() -> notFound());
        if (!branch.kind().isBranch()) {
            throw Refused.because(MembershipProblem.NOT_A_BRANCH).with("kind", branch.kind());
        }
        if (groupId == null) {
            return;
        }
        Place group = place(groupId).orElseThrow(() -> notFound());
        if (!group.kind().isGroup() || !branchId.equals(group.parentId())) {
            throw Refused.because(MembershipProblem.NOT_A_GROUP_OF_THE_BRANCH).with("kind", group.kind());
        }
    }

    private Optional<Place> place(UUID id) {
        return sql.query("select path, kind, parent_id from organization_current where organization_id = :id")
                .bind("id", id)
                .first(row -> new Place(
                        row.get("path", String.class),
                        OrganizationKind.valueOf(row.get("kind", String.class)),
                        row.get("parent_id", UUID.class)));
    }

    private static Refused notFound() {
        return CommonProblem.notFound("organization");
    }
}

package org.xianfeng.membership.member;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.membership.organization.OrganizationRepository;
import org.xianfeng.membership.organization.PlaceInTime;
import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.Scope;

/**
 * Where a member can belong: to a branch that holds relationships, never straight to a committee or a general branch, nor to
 * a branch formed for a task; to a group only of that branch; and only while both exist. That neither ends meanwhile is
 * what the temporal foreign keys decide.
 */
@ApplicationScoped
class AffiliationRule {

    private final OrganizationRepository organizations;

    AffiliationRule(OrganizationRepository organizations) {
        this.organizations = organizations;
    }

    /**
     * Refuses what holds no relationships, or is a group of another branch, on any day since this one; what lies outside the
     * scope is not there. Until the transaction ends both stand where they do and are what they are.
     */
    void check(UUID branchId, UUID groupId, LocalDate from, Scope scope) {
        organizations.shareTree();
        organizations.pathOf(branchId, scope).orElseThrow(() -> notFound());
        List<PlaceInTime> branch = organizations.placesOf(branchId, from, null);
        branch.stream()
                .filter(PlaceInTime::isAnything)
                .filter(place -> !place.kind().holdsRelationships())
                .findFirst()
                .ifPresent(place -> {
                    throw place.refused(
                            place.kind().isBranch()
                                    ? MembershipProblem.RELATIONSHIPS_STAY_AT_HOME
                                    : MembershipProblem.NOT_A_BRANCH);
                });
        branch.get(0).existence().require(from, null);
        if (groupId == null) {
            return;
        }
        organizations.pathOf(groupId, scope).orElseThrow(() -> notFound());
        List<PlaceInTime> group = organizations.placesOf(groupId, from, null);
        group.stream()
                .filter(PlaceInTime::isAnything)
                .filter(place -> !place.kind().isGroup() || !branchId.equals(place.parentId()))
                .findFirst()
                .ifPresent(place -> {
                    throw place.refused(MembershipProblem.NOT_A_GROUP_OF_THE_BRANCH);
                });
        group.get(0).existence().require(from, null);
    }

    private static Refused notFound() {
        return CommonProblem.notFound("organization");
    }
}

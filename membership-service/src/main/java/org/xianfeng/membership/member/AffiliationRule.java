package org.xianfeng.membership.member;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.membership.organization.Existence;
import org.xianfeng.membership.organization.OrganizationKind;
import org.xianfeng.membership.organization.OrganizationRepository;
import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.Scope;

/**
 * Where a member can belong: to a branch, never straight to a committee or a general branch, and to a group only of that
 * branch, and only while both exist; that neither ends meanwhile is what the temporal foreign keys decide.
 */
@ApplicationScoped
class AffiliationRule {

    private final OrganizationRepository organizations;
    private final SqlSession sql;

    AffiliationRule(OrganizationRepository organizations, SqlSession sql) {
        this.organizations = organizations;
        this.sql = sql;
    }

    /** What an organisation was, and below whom it stood, from a day on; of one that was nothing any more only when it was. */
    private record Place(OrganizationKind kind, UUID parentId, LocalDate day, Existence existence) {

        boolean isAnything() {
            return kind != null;
        }

        boolean isGroupOf(UUID branchId) {
            return kind.isGroup() && branchId.equals(parentId);
        }
    }

    /**
     * Refuses what is no branch, or a group of another one, on any day since this one; what lies outside the scope is not
     * there. Until the transaction ends both stand where they do and are what they are.
     */
    void check(UUID branchId, UUID groupId, LocalDate from, Scope scope) {
        organizations.shareTree();
        organizations.pathOf(branchId, scope).orElseThrow(() -> notFound());
        List<Place> branch = places(branchId, from);
        branch.stream()
                .filter(Place::isAnything)
                .filter(place -> !place.kind().isBranch())
                .findFirst()
                .ifPresent(place -> {
                    throw refused(MembershipProblem.NOT_A_BRANCH, place);
                });
        branch.get(0).existence().require(from, null);
        if (groupId == null) {
            return;
        }
        organizations.pathOf(groupId, scope).orElseThrow(() -> notFound());
        List<Place> group = places(groupId, from);
        group.stream()
                .filter(Place::isAnything)
                .filter(place -> !place.isGroupOf(branchId))
                .findFirst()
                .ifPresent(place -> {
                    throw refused(MembershipProblem.NOT_A_GROUP_OF_THE_BRANCH, place);
                });
        group.get(0).existence().require(from, null);
    }

    /** In the order of the days; never empty, for also of what has ended before there is something to say. */
    private List<Place> places(UUID id, LocalDate from) {
        return sql.query(
                        """
                        select k.kind, l.parent_id,
                               lower(k.valid_during * l.valid_during * daterange(cast(:from as date), null)) as day,
                               p.valid_from, p.valid_until
                          from organization_period p
                          left join (organization_kind k
                                     join organization_placement l
                                          on l.organization_id = k.organization_id and l.valid_during && k.valid_during)
                               on k.organization_id = p.organization_id
                               and not isempty(k.valid_during * l.valid_during * daterange(cast(:from as date), null))
                         where p.organization_id = :id
                         order by day
                        """)
                .bind("id", id)
                .bind("from", from)
                .list(row -> new Place(
                        kind(row.get("kind", String.class)),
                        row.get("parent_id", UUID.class),
                        row.get("day", LocalDate.class),
                        new Existence(
                                id, row.get("valid_from", LocalDate.class), row.get("valid_until", LocalDate.class))));
    }

    private static OrganizationKind kind(String name) {
        return name == null ? null : OrganizationKind.valueOf(name);
    }

    private static Refused refused(MembershipProblem problem, Place place) {
        return Refused.because(problem).with("kind", place.kind()).with("day", place.day());
    }

    private static Refused notFound() {
        return CommonProblem.notFound("organization");
    }
}

package org.xianfeng.membership.organization;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.problem.Refused;

/** Why an organisation cannot stand below another on a day, asked in this order. */
enum PlacementRule {
    PARENT_EXISTS(MembershipProblem.PARENT_NOT_THERE_YET) {
        @Override
        boolean allows(Organization child, Organization parent, LocalDate day) {
            return parent.existsOn(day);
        }
    },
    KIND_MAY_CONTAIN(MembershipProblem.KIND_CANNOT_CONTAIN) {
        @Override
        boolean allows(Organization child, Organization parent, LocalDate day) {
            return parent.kindsSince(day).stream()
                    .allMatch(kind -> child.kindsSince(day).stream().allMatch(kind::canContain));
        }
    };

    private final MembershipProblem problem;

    PlacementRule(MembershipProblem problem) {
        this.problem = problem;
    }

    abstract boolean allows(Organization child, Organization parent, LocalDate day);

    /** The refusal for two kinds that do not stand below each other. */
    static Refused cannotContain(OrganizationKind parent, OrganizationKind child, LocalDate day) {
        return Refused.because(MembershipProblem.KIND_CANNOT_CONTAIN)
                .with("parentKind", parent)
                .with("childKind", child)
                .with("from", day);
    }

    static Optional<Refused> refusal(Organization child, Organization parent, LocalDate day) {
        return Arrays.stream(values())
                .filter(rule -> !rule.allows(child, parent, day))
                .findFirst()
                .map(rule -> Refused.because(rule.problem)
                        .with("parentKind", parent.kind())
                        .with("childKind", child.kind())
                        .with("from", day));
    }
}

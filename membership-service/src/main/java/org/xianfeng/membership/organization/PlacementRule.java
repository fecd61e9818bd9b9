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
            return parent.kind().canContain(child.kind());
        }
    };

    private final MembershipProblem problem;

    PlacementRule(MembershipProblem problem) {
        this.problem = problem;
    }

    abstract boolean allows(Organization child, Organization parent, LocalDate day);

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

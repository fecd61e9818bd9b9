package org.xianfeng.membership.problem;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.database.ConstraintProblems;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.ProblemType;

/** What each constraint means in the words of this service, for when the database decides between two requests. */
@ApplicationScoped
class MembershipConstraints implements ConstraintProblems {

    @Override
    public Map<String, ? extends ProblemType> byConstraint() {
        return Map.ofEntries(
                Map.entry("organization_external_code_uq", CommonProblem.EXTERNAL_CODE_TAKEN),
                Map.entry("membership_external_code_uq", CommonProblem.EXTERNAL_CODE_TAKEN),
                Map.entry("enterprise_external_code_uq", CommonProblem.EXTERNAL_CODE_TAKEN),
                Map.entry("enterprise_credit_code_uq", MembershipProblem.ENTERPRISE_REGISTERED),
                Map.entry("headcount_uq", MembershipProblem.ALREADY_SO),
                Map.entry("operating_state_uq", MembershipProblem.ALREADY_SO),
                Map.entry("occupancy_uq", MembershipProblem.ALREADY_SO),
                Map.entry("occupancy_self_ck", MembershipProblem.OCCUPIES_ITSELF),
                Map.entry("organization_industry_uq", MembershipProblem.ALREADY_SO),
                Map.entry("host_unit_uq", MembershipProblem.ALREADY_SO),
                Map.entry("host_unit_period_fk", MembershipProblem.NOT_THERE_ON_THESE_DAYS),
                Map.entry("organization_industry_period_fk", MembershipProblem.NOT_THERE_ON_THESE_DAYS),
                Map.entry("guidance_relation_ex", MembershipProblem.ALREADY_SO),
                Map.entry("guidance_relation_guide_period_fk", MembershipProblem.NOT_THERE_ON_THESE_DAYS),
                Map.entry("guidance_relation_period_fk", MembershipProblem.NOT_THERE_ON_THESE_DAYS),
                Map.entry("person_external_code_uq", CommonProblem.EXTERNAL_CODE_TAKEN),
                Map.entry("person_id_number_uq", MembershipProblem.ID_NUMBER_REGISTERED),
                Map.entry("membership_person_uq", MembershipProblem.ALREADY_MEMBER),
                Map.entry("account_subject_uq", MembershipProblem.ACCOUNT_EXISTS),
                Map.entry("account_person_uq", MembershipProblem.PERSON_HAS_ACCOUNT),
                Map.entry("access_grant_uq", MembershipProblem.GRANT_EXISTS),
                Map.entry("post_holding_person_uq", MembershipProblem.POST_OCCUPIED),
                Map.entry("post_holding_single_ex", MembershipProblem.POST_OCCUPIED),
                Map.entry("post_holding_period_fk", MembershipProblem.NOT_THERE_ON_THESE_DAYS),
                Map.entry("affiliation_branch_period_fk", MembershipProblem.NOT_THERE_ON_THESE_DAYS),
                Map.entry("affiliation_group_period_fk", MembershipProblem.NOT_THERE_ON_THESE_DAYS),
                Map.entry("organization_placement_parent_period_fk", MembershipProblem.NOT_THERE_ON_THESE_DAYS));
    }
}

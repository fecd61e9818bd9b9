package org.xianfeng.membership.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.xianfeng.membership.organization.OrganizationKind.BRANCH;
import static org.xianfeng.membership.organization.OrganizationKind.DISCIPLINE_COMMITTEE;
import static org.xianfeng.membership.organization.OrganizationKind.GENERAL_BRANCH;
import static org.xianfeng.membership.organization.OrganizationKind.PARTY_COMMITTEE;
import static org.xianfeng.membership.organization.OrganizationKind.PARTY_GROUP;
import static org.xianfeng.membership.organization.OrganizationKind.TEMPORARY_BRANCH;
import static org.xianfeng.support.testing.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class OrganizationTest {

    static final LocalDate FOUNDED = LocalDate.of(2012, 7, 1);
    static final LocalDate LATER = LocalDate.of(2019, 3, 1);
    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    @Test
    void a_group_cannot_be_the_top_of_a_tree() {
        Organization group = founded(PARTY_GROUP);

        assertRefused(
                "kind-cannot-be-root", () -> group.standAtRoot(new ExternalSuperior("District", "District committee")));
        assertThat(group.placements()).isEmpty();
    }

    @Test
    void a_move_closes_the_old_place_and_opens_the_new_one_on_the_same_day() {
        Organization factory = below(founded(PARTY_COMMITTEE), founded(GENERAL_BRANCH));
        Organization branch = below(factory, founded(BRANCH));
        Organization otherFactory = founded(GENERAL_BRANCH);

        branch.moveBelow(otherFactory, LATER, NOW);

        assertThat(branch.placements()).extracting(Placement::validUntil).containsExactly(LATER, null);
        assertThat(branch.placements())
                .extracting(placement -> placement.parentId().orElseThrow())
                .containsExactly(factory.id(), otherFactory.id());
    }

    @Test
    void a_refused_move_leaves_the_place_as_it_was() {
        Organization branch = below(founded(GENERAL_BRANCH), founded(BRANCH));
        Organization otherBranch = founded(BRANCH);

        assertRefused("kind-cannot-contain", () -> branch.moveBelow(otherBranch, LATER, NOW));
        assertThat(branch.placements()).hasSize(1);
        assertThat(branch.placement().validUntil()).isNull();
    }

    @Test
    void a_move_dated_before_the_last_one_is_refused_because_history_is_not_rewritten() {
        Organization branch = below(founded(GENERAL_BRANCH), founded(BRANCH));
        Organization older =
                Organization.founded("o", "Older", GENERAL_BRANCH, FOUNDED.minusYears(1), FOUNDED.minusYears(1), NOW);

        assertRefused("change-not-after-last", () -> branch.moveBelow(older, FOUNDED.minusDays(1), NOW));
        assertThat(branch.placements()).hasSize(1);
    }

    @Test
    void a_child_cannot_be_older_than_its_parent() {
        Organization parent = Organization.founded("p", "Parent", PARTY_COMMITTEE, LATER, LATER, NOW);
        Organization child = founded(DISCIPLINE_COMMITTEE);

        assertRefused("parent-not-there-yet", () -> child.standBelow(parent));
        assertThat(child.placements()).isEmpty();
    }

    @Test
    void a_new_name_keeps_the_old_one_for_the_days_it_was_true() {
        Organization branch = founded(BRANCH);

        branch.rename("New name", LATER, NOW);

        assertThat(branch.name()).isEqualTo("New name");
        assertThat(branch.names()).extracting(OrganizationName::name).containsExactly("Name of BRANCH", "New name");
    }

    @Test
    void a_change_on_the_day_the_last_one_began_replaces_it() {
        Organization factory = founded(GENERAL_BRANCH);
        Organization branch = below(founded(PARTY_COMMITTEE), founded(BRANCH));

        branch.rename("Right name", FOUNDED, NOW);
        branch.become(OrganizationKind.JOINT_BRANCH, FOUNDED, around(List.of(PARTY_COMMITTEE), List.of()), NOW);
        branch.moveBelow(factory, FOUNDED, NOW);

        assertThat(branch.names())
                .extracting(OrganizationName::name, OrganizationName::validFrom)
                .containsExactly(tuple("Right name", FOUNDED));
        assertThat(branch.kinds())
                .extracting(OrganizationKindPeriod::kind, OrganizationKindPeriod::validFrom)
                .containsExactly(tuple(OrganizationKind.JOINT_BRANCH, FOUNDED));
        assertThat(branch.placements())
                .extracting(placement -> placement.parentId().orElseThrow(), Placement::validFrom)
                .containsExactly(tuple(factory.id(), FOUNDED));
    }

    @Test
    void another_superior_keeps_the_old_one_for_the_days_it_was_true() {
        Organization committee = founded(PARTY_COMMITTEE);
        committee.standAtRoot(new ExternalSuperior("District", "District committee"));

        committee.answerTo(new ExternalSuperior("City", "City committee"), LATER, NOW);

        assertThat(committee.isRoot()).isTrue();
        assertThat(committee.placements())
                .extracting(placement -> placement.superior().orElseThrow().name(), Placement::validUntil)
                .containsExactly(tuple("District", LATER), tuple("City", null));
    }

    @Test
    void a_superior_outside_is_refused_to_what_stands_below_another_and_to_whoever_has_it() {
        ExternalSuperior city = new ExternalSuperior("City", "City committee");
        Organization committee = founded(PARTY_COMMITTEE);
        committee.standAtRoot(city);
        Organization branch = below(committee, founded(BRANCH));

        assertRefused("stands-below-another", () -> branch.answerTo(city, LATER, NOW));
        assertRefused("already-so", () -> committee.answerTo(city, LATER, NOW));

        assertThat(branch.placements()).hasSize(1);
        assertThat(committee.placements()).hasSize(1);
    }

    @Test
    void a_name_from_before_the_last_one_is_refused_and_the_name_stays() {
        Organization branch = founded(BRANCH);

        assertRefused("change-not-after-last", () -> branch.rename("Wrong", FOUNDED.minusDays(1), NOW));

        assertThat(branch.names()).extracting(OrganizationName::name).containsExactly("Name of BRANCH");
    }

    @Test
    void another_kind_keeps_the_old_one_for_the_days_it_was_true() {
        Organization branch = below(founded(PARTY_COMMITTEE), founded(BRANCH));

        branch.become(GENERAL_BRANCH, LATER, new Surroundings(List.of(PARTY_COMMITTEE), List.of(), 0), NOW);

        assertThat(branch.kind()).isEqualTo(GENERAL_BRANCH);
        assertThat(branch.kinds())
                .extracting(OrganizationKindPeriod::kind, OrganizationKindPeriod::validUntil)
                .containsExactly(tuple(BRANCH, LATER), tuple(GENERAL_BRANCH, null));
    }

    @Test
    void a_kind_must_suit_what_stands_above_and_below_on_every_day_since() {
        Organization branch = below(founded(GENERAL_BRANCH), founded(BRANCH));

        assertKindRefused(branch, "kind-cannot-contain", GENERAL_BRANCH, around(List.of(GENERAL_BRANCH), List.of()));
        assertKindRefused(
                branch, "kind-cannot-contain", GENERAL_BRANCH, around(List.of(PARTY_COMMITTEE), List.of(PARTY_GROUP)));
        assertKindRefused(
                branch,
                "kind-cannot-contain",
                GENERAL_BRANCH,
                around(List.of(PARTY_COMMITTEE, GENERAL_BRANCH), List.of()));
    }

    @Test
    void members_who_belong_to_a_branch_keep_it_a_branch_of_some_kind() {
        Organization branch = below(founded(PARTY_COMMITTEE), founded(BRANCH));
        Surroundings withMembers = new Surroundings(List.of(PARTY_COMMITTEE), List.of(), 3);

        assertKindRefused(branch, "members-belong-to-it", GENERAL_BRANCH, withMembers);
        branch.become(OrganizationKind.JOINT_BRANCH, LATER, withMembers, NOW);

        assertThat(branch.kind()).isEqualTo(OrganizationKind.JOINT_BRANCH);
    }

    @Test
    void a_branch_with_members_does_not_become_one_in_which_no_relationship_lies() {
        Organization branch = below(founded(PARTY_COMMITTEE), founded(BRANCH));

        assertKindRefused(
                branch,
                "members-belong-to-it",
                TEMPORARY_BRANCH,
                new Surroundings(List.of(PARTY_COMMITTEE), List.of(), 3));
        branch.become(TEMPORARY_BRANCH, LATER, around(List.of(PARTY_COMMITTEE), List.of()), NOW);

        assertThat(branch.kind()).isEqualTo(TEMPORARY_BRANCH);
    }

    @Test
    void a_kind_is_not_changed_to_itself_nor_before_it_began_nor_to_one_that_cannot_stand_alone() {
        Organization committee = founded(PARTY_COMMITTEE);
        committee.standAtRoot(new ExternalSuperior("District", "District committee"));

        assertKindRefused(committee, "already-so", PARTY_COMMITTEE, around(List.of(), List.of()));
        assertKindRefused(committee, "kind-cannot-be-root", PARTY_GROUP, around(List.of(), List.of()));
        assertRefused(
                "change-not-after-last",
                () -> committee.become(GENERAL_BRANCH, FOUNDED.minusDays(1), around(List.of(), List.of()), NOW));
        assertThat(committee.kinds()).hasSize(1);
    }

    @Test
    void what_is_placed_must_suit_every_kind_the_parent_is_of_since_that_day() {
        Organization parent = below(founded(PARTY_COMMITTEE), founded(GENERAL_BRANCH));
        parent.become(BRANCH, LATER, around(List.of(PARTY_COMMITTEE), List.of()), NOW);

        assertRefused("kind-cannot-contain", () -> founded(PARTY_GROUP).standBelow(parent));
        assertRefused("kind-cannot-contain", () -> founded(BRANCH).standBelow(parent));
    }

    private static void assertKindRefused(
            Organization organization, String code, OrganizationKind kind, Surroundings around) {
        List<OrganizationKindPeriod> before = organization.kinds();
        assertRefused(code, () -> organization.become(kind, LATER, around, NOW));
        assertThat(organization.kinds()).isEqualTo(before);
        assertThat(organization.kinds().get(before.size() - 1).validUntil()).isNull();
    }

    private static Surroundings around(List<OrganizationKind> parents, List<OrganizationKind> children) {
        return new Surroundings(parents, children, 0);
    }

    private static Organization founded(OrganizationKind kind) {
        return Organization.founded("c", "Name of " + kind, kind, FOUNDED, FOUNDED, NOW);
    }

    private static Organization below(Organization parent, Organization child) {
        child.standBelow(parent);
        return child;
    }
}

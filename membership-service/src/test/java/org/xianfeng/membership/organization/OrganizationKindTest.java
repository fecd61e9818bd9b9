package org.xianfeng.membership.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The tree's rule for every kind (domain.md §1.1), written out rather than worked out. */
class OrganizationKindTest {

    /**
     * A line for each kind: what it may contain, whether it can be the top of a tree, is a branch, and holds relationships.
     * What it may contain has a place for each kind, in the order of the lines: three committees, the general branch, nine
     * branches, the Party group, the discipline committee.
     */
    private static final String TABLE =
            """
            PARTY_COMMITTEE      | CCC G BBBBBBBBB - D | root | -      | -
            INDUSTRY_COMMITTEE   | CCC G BBBBBBBBB - D | root | -      | -
            PARTY_WORK_COMMITTEE | CCC G BBBBBBBBB - D | root | -      | -
            GENERAL_BRANCH       | --- - BBBBBBBBB - - | root | -      | -
            BRANCH               | --- - --------- P - | root | branch | holds
            JOINT_BRANCH         | --- - --------- P - | root | branch | holds
            INDUSTRY_BRANCH      | --- - --------- P - | root | branch | holds
            MARKET_BRANCH        | --- - --------- P - | root | branch | holds
            BUILDING_BRANCH      | --- - --------- P - | root | branch | holds
            PROJECT_BRANCH       | --- - --------- P - | root | branch | holds
            MOBILE_MEMBER_BRANCH | --- - --------- P - | root | branch | holds
            TEMPORARY_BRANCH     | --- - --------- P - | root | branch | -
            FUNCTIONAL_BRANCH    | --- - --------- P - | root | branch | -
            PARTY_GROUP          | --- - --------- - - | -    | -      | -
            DISCIPLINE_COMMITTEE | --- - --------- - - | -    | -      | -
            """;

    @Test
    void every_kind_contains_stands_and_holds_as_the_table_says() {
        assertThat(Arrays.stream(OrganizationKind.values())
                        .map(OrganizationKindTest::line)
                        .toList())
                .containsExactlyElementsOf(TABLE.lines()
                        .map(line -> line.replaceAll("\\s+", " ").strip())
                        .toList());
    }

    private static String line(OrganizationKind kind) {
        String children = Arrays.stream(OrganizationKind.values())
                .map(child -> kind.canContain(child) ? letter(child) : "-")
                .collect(Collectors.joining());
        return String.join(
                " | ",
                kind.name(),
                children.replaceAll("^(.{3})(.)(.{9})(.)(.)$", "$1 $2 $3 $4 $5"),
                kind.canBeRoot() ? "root" : "-",
                kind.isBranch() ? "branch" : "-",
                kind.holdsRelationships() ? "holds" : "-");
    }

    /** By its name alone, so that the table does not repeat what the code says of levels. */
    private static String letter(OrganizationKind kind) {
        return switch (kind) {
            case PARTY_COMMITTEE, INDUSTRY_COMMITTEE, PARTY_WORK_COMMITTEE -> "C";
            case GENERAL_BRANCH -> "G";
            case PARTY_GROUP -> "P";
            case DISCIPLINE_COMMITTEE -> "D";
            default -> "B";
        };
    }
}

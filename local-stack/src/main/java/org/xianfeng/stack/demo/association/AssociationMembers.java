package org.xianfeng.stack.demo.association;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.xianfeng.stack.demo.fact.Member;
import org.xianfeng.stack.demo.fact.Person;
import org.xianfeng.stack.demo.fact.Post;
import org.xianfeng.stack.demo.people.Dice;
import org.xianfeng.stack.demo.people.Population;

/** The members of the 61 branches of 5 to 40, and the 29 guidance officers, who are members elsewhere. */
final class AssociationMembers {

    /** How many companies have a Party worker. */
    static final int WITH_WORKER = 40;

    static final int OFFICERS = 29;

    private static final int FIRST_PHONE = 2000;
    private static final int SMALLEST = 5;
    private static final int LARGEST = 40;

    /** Without a common divisor with the number of sizes, so that each size occurs. */
    private static final int STEP = 17;

    private static final int TERM_YEARS = 3;
    private static final int COMMITTEE_TERM_YEARS = 5;

    /** From how many full members on a branch has a committee (支部条例 Art. 21). */
    private static final int COMMITTEE_FROM = 7;

    private static final List<String> BRANCH_COMMITTEE =
            List.of("ORGANIZATION_COMMISSIONER", "PUBLICITY_COMMISSIONER", "DISCIPLINE_COMMISSIONER");

    private static final List<String> COMMITTEE = List.of(
            "SECRETARY",
            "DEPUTY_SECRETARY",
            "ORGANIZATION_COMMISSIONER",
            "PUBLICITY_COMMISSIONER",
            "DISCIPLINE_COMMISSIONER",
            "COMMITTEE_MEMBER",
            "COMMITTEE_MEMBER");

    private static final int SECRETARY = 0;
    private static final int WORKER = 1;
    private static final int FIRST_OF_COMMITTEE = 2;

    private final LocalDate anchor;
    private final Population population = new Population("HL", "119999", FIRST_PHONE);
    private final Dice dice = Dice.of("HL members");
    private final Map<String, List<Member>> byBranch = new LinkedHashMap<>();
    private final List<Person> officers = new ArrayList<>();
    private int number;

    AssociationMembers(LocalDate anchor) {
        this.anchor = anchor;
        for (int branch = 1; branch <= Association.BRANCHES; branch++) {
            List<Member> members = new ArrayList<>();
            byBranch.put(Association.branch(branch), members);
            for (int i = 0; i < size(branch); i++) {
                members.add(member(branch));
            }
        }
        for (int i = 0; i < OFFICERS; i++) {
            officers.add(population.born(LocalDate.of(1952, 1, 1), LocalDate.of(1975, 1, 1), Association.COMMITTEE));
        }
    }

    static int size(int branch) {
        return SMALLEST + (branch - 1) * STEP % (LARGEST - SMALLEST + 1);
    }

    private Member member(int branch) {
        number++;
        String code = Association.branch(branch);
        LocalDate joined = dice.between(LocalDate.of(2004, 7, 1), LocalDate.of(2018, 7, 1));
        Person person = population.born(joined.minusYears(30), joined.minusYears(20), code);
        LocalDate founded = Association.founded(branch);
        return new Member(
                "HL-M%04d".formatted(number),
                person.code(),
                code,
                null,
                joined,
                joined.plusYears(1),
                joined.isBefore(founded) ? founded : joined,
                null);
    }

    List<Member> of(String branch) {
        return byBranch.get(branch);
    }

    List<Member> all() {
        return byBranch.values().stream().flatMap(List::stream).toList();
    }

    List<Person> people() {
        return population.people();
    }

    List<Person> officers() {
        return List.copyOf(officers);
    }

    /** The secretary of each branch. */
    List<Member> heads() {
        return byBranch.values().stream().map(members -> members.get(SECRETARY)).toList();
    }

    /** The Party worker of each company that has one. */
    List<Member> workers() {
        return byBranch.values().stream()
                .limit(WITH_WORKER)
                .map(members -> members.get(WORKER))
                .toList();
    }

    /** A secretary everywhere, a committee where seven full members are, a Party worker in forty companies. */
    List<Post> posts() {
        List<Post> posts = new ArrayList<>();
        LocalDate since = anchor.minusYears(1).minusMonths(8);
        for (int i = 0; i < COMMITTEE.size(); i++) {
            Member head = heads().get(i);
            add(posts, Association.COMMITTEE, head, COMMITTEE.get(i), since, since.plusYears(COMMITTEE_TERM_YEARS));
        }
        for (int branch = 1; branch <= Association.BRANCHES; branch++) {
            ofBranch(branch, posts);
        }
        return posts;
    }

    private void ofBranch(int branch, List<Post> posts) {
        String code = Association.branch(branch);
        LocalDate from = anchor.minusMonths(12L + branch % 18);
        LocalDate until = from.plusYears(TERM_YEARS);
        List<Member> members = of(code);
        add(posts, code, members.get(SECRETARY), "SECRETARY", from, until);
        if (branch <= WITH_WORKER) {
            add(posts, code, members.get(WORKER), "PARTY_WORKER", from, null);
        }
        if (members.size() >= COMMITTEE_FROM) {
            for (int i = 0; i < BRANCH_COMMITTEE.size(); i++) {
                add(posts, code, members.get(FIRST_OF_COMMITTEE + i), BRANCH_COMMITTEE.get(i), from, until);
            }
        }
    }

    private static void add(
            List<Post> posts, String organization, Member member, String post, LocalDate from, LocalDate until) {
        posts.add(new Post(organization, member.person(), post, from, until));
    }
}

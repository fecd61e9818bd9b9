package org.xianfeng.stack.demo.xingda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.xianfeng.stack.demo.fact.Member;
import org.xianfeng.stack.demo.fact.Person;
import org.xianfeng.stack.demo.people.Dice;
import org.xianfeng.stack.demo.people.Population;

/**
 * The members: 530 on the day of the source, 12 of them on probation, and 530 today, 12 of them again on probation. In the
 * years between, the 12 of then became full members, 12 old ones died, and each of those has a successor in her group.
 */
final class XingdaMembers {

    private static final int CHANGES = 12;

    /** Whose place in the branch it is; she is in no committee and leads no group. */
    private static final int OLD_ONE = 15;

    private static final LocalDate FIRST_DEATH = LocalDate.of(2020, 2, 9);
    private static final LocalDate FIRST_OF_2019 = LocalDate.of(2019, 1, 18);
    private static final LocalDate EARLIEST_JOIN = LocalDate.of(1988, 7, 1);
    private static final LocalDate LATEST_JOIN = LocalDate.of(2017, 7, 1);
    private static final int AGE_OF_MAJORITY = 18;

    private final LocalDate anchor;
    private final Population population = new Population("XD", "329999", 0);
    private final Dice dice = Dice.of("XD members");
    private final Map<String, List<Member>> byBranch = new LinkedHashMap<>();
    private int number;

    XingdaMembers(LocalDate anchor) {
        this.anchor = anchor;
        for (Factory factory : Factory.ALL) {
            for (int branch = 1; branch <= Factory.BRANCHES; branch++) {
                fill(factory.branch(branch), factory.membersOf(branch), true, branch == 1);
            }
        }
        DirectBranch.ALL.forEach(direct -> fill(direct.code(), direct.members(), false, true));
        successors();
    }

    /** The members of a branch by their places in it; whoever came later stands behind. */
    List<Member> of(String branch) {
        return byBranch.get(branch);
    }

    List<String> branches() {
        return List.copyOf(byBranch.keySet());
    }

    List<Member> all() {
        return byBranch.values().stream().flatMap(List::stream).toList();
    }

    List<Person> people() {
        return population.people();
    }

    private void fill(String branch, int size, boolean groups, boolean changes) {
        List<Member> members = new ArrayList<>();
        byBranch.put(branch, members);
        for (int place = 0; place < size; place++) {
            String group = groups ? Factory.group(branch, place % Factory.GROUPS + 1) : null;
            if (changes && place == size - 1) {
                members.add(newIn2019(branch, group));
            } else if (changes && place == OLD_ONE) {
                members.add(old(branch, group));
            } else {
                members.add(usual(branch, group, place));
            }
        }
    }

    private Member usual(String branch, String group, int place) {
        boolean contributor = branch.equals(Contributor.BRANCH) && place == Contributor.PLACE;
        LocalDate joined = contributor ? Contributor.JOINED : dice.between(EARLIEST_JOIN, LATEST_JOIN);
        Person person = contributor
                ? population.manBorn(Contributor.BORN, branch)
                : population.born(joined.minusYears(40), joined.minusYears(AGE_OF_MAJORITY + 2), branch);
        return member(person, branch, group, joined, joined.plusYears(1), null);
    }

    private Member old(String branch, String group) {
        LocalDate joined = dice.between(LocalDate.of(1966, 7, 1), LocalDate.of(1976, 7, 1));
        Person person = population.born(LocalDate.of(1936, 1, 1), LocalDate.of(1944, 1, 1), branch);
        LocalDate died = FIRST_DEATH.plusDays(137L * changesIn(branch));
        return member(person, branch, group, joined, joined.plusYears(1), died);
    }

    private Member newIn2019(String branch, String group) {
        LocalDate joined = FIRST_OF_2019.plusDays(26L * changesIn(branch));
        Person person = population.born(LocalDate.of(1982, 1, 1), LocalDate.of(1996, 1, 1), branch);
        return member(person, branch, group, joined, joined.plusYears(1), null);
    }

    /** After everybody else, so that only these depend on the anchor day. */
    private void successors() {
        List<String> changed = byBranch.keySet().stream()
                .filter(branch -> byBranch.get(branch).stream().anyMatch(member -> member.diedOn() != null))
                .toList();
        for (int i = 0; i < CHANGES; i++) {
            String branch = changed.get(i);
            Member predecessor = of(branch).get(OLD_ONE);
            LocalDate joined = anchor.minusDays(15 + 27L * i);
            Person person = population.born(LocalDate.of(1986, 1, 1), LocalDate.of(2001, 1, 1), branch);
            of(branch).add(member(person, branch, predecessor.group(), joined, null, null));
        }
    }

    private int changesIn(String branch) {
        return byBranch.keySet().stream().toList().indexOf(branch) / Factory.BRANCHES;
    }

    private Member member(
            Person person, String branch, String group, LocalDate joined, LocalDate full, LocalDate died) {
        number++;
        LocalDate affiliated = joined.isBefore(Xingda.FOUNDED) ? Xingda.FOUNDED : joined;
        return new Member("XD-M%04d".formatted(number), person.code(), branch, group, joined, full, affiliated, died);
    }
}

package org.xianfeng.stack.demo.market;

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

/**
 * The 264 members of the eight branches, and the 176 who take part there while their relationship is elsewhere. Of those
 * only the person is recorded: that a member is hosted is not recordable yet.
 */
final class MarketMembers {

    private static final int FIRST_PHONE = 1000;
    private static final int TERM_YEARS = 3;
    private static final int COMMITTEE_TERM_YEARS = 5;

    private static final List<String> BRANCH_COMMITTEE = List.of(
            "SECRETARY",
            "DEPUTY_SECRETARY",
            "ORGANIZATION_COMMISSIONER",
            "PUBLICITY_COMMISSIONER",
            "DISCIPLINE_COMMISSIONER");

    private static final List<String> COMMITTEE = List.of(
            "SECRETARY",
            "DEPUTY_SECRETARY",
            "ORGANIZATION_COMMISSIONER",
            "PUBLICITY_COMMISSIONER",
            "UNITED_FRONT_COMMISSIONER",
            "COMMITTEE_MEMBER",
            "COMMITTEE_MEMBER");

    /** The place in the branches of those who sit in the committee. */
    private static final int IN_COMMITTEE = 5;

    private final LocalDate anchor;
    private final Population population = new Population("FH", "419999", FIRST_PHONE);
    private final Dice dice = Dice.of("FH members");
    private final Map<String, List<Member>> byBranch = new LinkedHashMap<>();
    private final List<Person> hosted = new ArrayList<>();
    private final String merchantInTrouble;

    MarketMembers(LocalDate anchor) {
        this.anchor = anchor;
        for (Industry industry : Industry.ALL) {
            List<Member> members = new ArrayList<>();
            byBranch.put(industry.code(), members);
            for (int i = 0; i < industry.members(); i++) {
                members.add(member(industry.code()));
            }
        }
        for (Industry industry : Industry.ALL) {
            for (int i = 0; i < industry.hosted(); i++) {
                hosted.add(population.born(LocalDate.of(1958, 1, 1), LocalDate.of(1996, 1, 1), industry.code()));
            }
        }
        merchantInTrouble = population.nameOfGuest();
    }

    private Member member(String branch) {
        LocalDate joined = dice.between(LocalDate.of(1992, 7, 1), LocalDate.of(2017, 7, 1));
        Person person = population.born(joined.minusYears(38), joined.minusYears(20), branch);
        LocalDate since = joined.isBefore(Market.FOUNDED) ? Market.FOUNDED : joined;
        return new Member(
                "FH-M%04d".formatted(all().size() + 1),
                person.code(),
                branch,
                null,
                joined,
                joined.plusYears(1),
                since,
                null);
    }

    List<Member> of(String branch) {
        return byBranch.get(branch);
    }

    List<Member> all() {
        return byBranch.values().stream().flatMap(List::stream).toList();
    }

    List<Person> hosted() {
        return List.copyOf(hosted);
    }

    List<Person> people() {
        return population.people();
    }

    /** The merchant who was about to give up his shop; no member, so nothing but the name is kept. */
    String merchantInTrouble() {
        return merchantInTrouble;
    }

    /** All filled, in terms of today. */
    List<Post> posts() {
        List<Post> posts = new ArrayList<>();
        LocalDate since = anchor.minusYears(2).minusMonths(1);
        for (int i = 0; i < COMMITTEE.size(); i++) {
            String branch = Industry.ALL.get(i).code();
            posts.add(post(Market.COMMITTEE, branch, IN_COMMITTEE, COMMITTEE.get(i), since, COMMITTEE_TERM_YEARS));
        }
        String last = Industry.ALL.get(COMMITTEE.size()).code();
        posts.add(post("FH-JW", last, IN_COMMITTEE, "DISCIPLINE_SECRETARY", since, COMMITTEE_TERM_YEARS));
        posts.add(post("FH-JW", last, IN_COMMITTEE + 1, "COMMITTEE_MEMBER", since, COMMITTEE_TERM_YEARS));
        for (Industry industry : Industry.ALL) {
            LocalDate from = anchor.minusMonths(12L + 2L * industry.number());
            for (int place = 0; place < BRANCH_COMMITTEE.size(); place++) {
                posts.add(post(industry.code(), industry.code(), place, BRANCH_COMMITTEE.get(place), from, TERM_YEARS));
            }
        }
        return posts;
    }

    private Post post(String organization, String branch, int place, String post, LocalDate from, int years) {
        return new Post(organization, of(branch).get(place).person(), post, from, from.plusYears(years));
    }
}

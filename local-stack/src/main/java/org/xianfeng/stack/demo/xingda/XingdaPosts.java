package org.xianfeng.stack.demo.xingda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.xianfeng.stack.demo.fact.Member;
import org.xianfeng.stack.demo.fact.Post;

/**
 * The posts, all filled. Terms are of today: every branch elected within the last three years, except for one whose term
 * is over while its secretary still works, one whose term ends today and one whose term ends in half a year.
 */
final class XingdaPosts {

    /** The place in 销售公司's branch of the committee's Party worker. */
    static final int WORKER = 8;

    static final String OVERDUE_BRANCH = "XD-05-2";
    static final String ENDING_TODAY_BRANCH = "XD-04-1";
    static final String ENDING_SOON_BRANCH = "XD-03-1";

    /** By a branch's first five places. */
    private static final List<String> BRANCH_COMMITTEE = List.of(
            "SECRETARY",
            "DEPUTY_SECRETARY",
            "ORGANIZATION_COMMISSIONER",
            "PUBLICITY_COMMISSIONER",
            "DISCIPLINE_COMMISSIONER");

    private static final int FIRST_GROUP_LEADER = BRANCH_COMMITTEE.size();
    private static final int BRANCH_TERM_YEARS = 3;
    private static final int COMMITTEE_TERM_YEARS = 5;

    /** The term before that of the deputy secretary of 九厂, in which the source names her. */
    private static final LocalDate DEPUTY_SINCE = LocalDate.of(2017, 3, 20);

    private final XingdaMembers members;
    private final LocalDate anchor;
    private final List<Post> posts = new ArrayList<>();

    XingdaPosts(XingdaMembers members, LocalDate anchor) {
        this.members = members;
        this.anchor = anchor;
    }

    List<Post> all() {
        committee();
        Factory.ALL.forEach(this::generalBranch);
        members.branches().forEach(this::branch);
        return posts;
    }

    private void committee() {
        LocalDate from = anchor.minusYears(2).minusMonths(4);
        LocalDate until = from.plusYears(COMMITTEE_TERM_YEARS);
        List<String> offices = List.of("XD-Z1", "XD-Z2", "XD-Z3");
        String committee = Xingda.COMMITTEE;
        add(committee, person(offices.get(0), 5), "SECRETARY", from, until);
        add(committee, person(offices.get(1), 5), "DEPUTY_SECRETARY", from, until);
        add(committee, person(offices.get(2), 5), "DEPUTY_SECRETARY", from, until);
        add(committee, person(offices.get(0), 6), "ORGANIZATION_COMMISSIONER", from, until);
        add(committee, person(offices.get(1), 6), "PUBLICITY_COMMISSIONER", from, until);
        add(committee, person(offices.get(2), 6), "COMMITTEE_MEMBER", from, until);
        add(committee, person(offices.get(0), 7), "COMMITTEE_MEMBER", from, until);
        add(committee, person(offices.get(2), WORKER), "PARTY_WORKER", from, null);
        add(Xingda.DISCIPLINE, person(offices.get(1), 5), "DISCIPLINE_SECRETARY", from, until);
        add(Xingda.DISCIPLINE, person(offices.get(1), 7), "COMMITTEE_MEMBER", from, until);
        add(Xingda.DISCIPLINE, person(offices.get(2), 7), "COMMITTEE_MEMBER", from, until);
    }

    private void generalBranch(Factory factory) {
        String code = factory.code();
        LocalDate from = anchor.minusMonths(14L + factory.number());
        LocalDate until = from.plusYears(BRANCH_TERM_YEARS);
        String deputy = person(factory.branch(2), 10);
        if (code.equals(Xingda.NINTH_FACTORY)) {
            posts.add(new Post(
                    code,
                    deputy,
                    "DEPUTY_SECRETARY",
                    DEPUTY_SINCE,
                    DEPUTY_SINCE.plusYears(BRANCH_TERM_YEARS),
                    DEPUTY_SINCE.plusYears(BRANCH_TERM_YEARS)));
        }
        add(code, person(factory.branch(1), 10), "SECRETARY", from, until);
        add(code, deputy, "DEPUTY_SECRETARY", from, until);
        add(code, person(factory.branch(1), 11), "ORGANIZATION_COMMISSIONER", from, until);
        add(code, person(factory.branch(2), 11), "PUBLICITY_COMMISSIONER", from, until);
        add(code, person(factory.branch(1), 12), "DISCIPLINE_COMMISSIONER", from, until);
    }

    private void branch(String branch) {
        LocalDate until = termEndOf(branch);
        LocalDate from = until.minusYears(BRANCH_TERM_YEARS);
        for (int place = 0; place < BRANCH_COMMITTEE.size(); place++) {
            add(branch, person(branch, place), BRANCH_COMMITTEE.get(place), from, until);
        }
        if (members.of(branch).get(0).group() != null) {
            for (int i = 0; i < Factory.GROUPS; i++) {
                Member leader = members.of(branch).get(FIRST_GROUP_LEADER + i);
                add(leader.group(), leader.person(), "GROUP_LEADER", from, null);
            }
        }
    }

    private LocalDate termEndOf(String branch) {
        return switch (branch) {
            case OVERDUE_BRANCH -> anchor.minusDays(60);
            case ENDING_TODAY_BRANCH -> anchor.plusDays(1);
            case ENDING_SOON_BRANCH -> anchor.plusMonths(6);
            default -> anchor.plusMonths(9L + members.branches().indexOf(branch) % 12);
        };
    }

    private String person(String branch, int place) {
        return members.of(branch).get(place).person();
    }

    private void add(String organization, String person, String post, LocalDate from, LocalDate until) {
        posts.add(new Post(organization, person, post, from, until));
    }
}

package org.xianfeng.stack.demo.xingda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.xianfeng.stack.demo.fact.Access;
import org.xianfeng.stack.demo.fact.Activity;
import org.xianfeng.stack.demo.fact.DataSet;
import org.xianfeng.stack.demo.fact.Enterprise;
import org.xianfeng.stack.demo.fact.Member;
import org.xianfeng.stack.demo.fact.Organization;
import org.xianfeng.stack.demo.fact.Post;
import org.xianfeng.stack.demo.fact.Teaching;
import org.xianfeng.stack.demo.people.CreditCodes;
import org.xianfeng.stack.keycloak.DemoAccount;

/**
 * A: 兴达公司, more than 7,000 staff and 530 members, whose committee has nine general branches of a factory each and three
 * direct branches.
 */
public final class Xingda {

    /** The committee. */
    public static final String COMMITTEE = "XD";

    /** Its discipline body. */
    public static final String DISCIPLINE = "XD-JW";

    /** The general branch of 九厂. */
    public static final String NINTH_FACTORY = "XD-09";

    /** The branch of 九厂 whose secretary signs in as {@code xingda-secretary}. */
    public static final String SECRETARYS_BRANCH = "XD-09-1";

    /** That secretary, as a member. */
    public static final String SECRETARY = "XD-M0421";

    /** The ordinary member of the same branch who signs in as {@code member}. */
    public static final String ORDINARY_MEMBER = "XD-M0441";

    /** A member of another factory, whom neither of the two sees. */
    public static final String MEMBER_ELSEWHERE = "XD-M0001";

    /** The company. */
    public static final String COMPANY = "XD-E1";

    static final LocalDate FOUNDED = LocalDate.of(2003, 7, 1);

    private static final String REGION = "329999";
    private static final Organization.Body CITY = new Organization.Body("中共水乡市委员会（演示）", "CITY_COMMITTEE");

    private Xingda() {}

    /** How it stands on the anchor day. */
    public static DataSet on(LocalDate anchor) {
        XingdaMembers members = new XingdaMembers(anchor);
        List<Post> posts = new XingdaPosts(members, anchor).all();
        List<Activity> activities = new ArrayList<>(new XingdaYear(members, posts, anchor).meetings());
        activities.addAll(new XingdaEvents(members).all());
        return new DataSet(
                "兴达公司",
                DemoAccount.XINGDA_ADMIN.username(),
                organizations(),
                List.of(company()),
                members.people(),
                members.all(),
                posts,
                access(members),
                activities,
                Teaching.NONE);
    }

    /** The tree: 1 committee, its discipline body, 9 general branches, 21 branches, 90 groups. */
    static List<Organization> organizations() {
        List<Organization> tree = new ArrayList<>();
        tree.add(top());
        tree.add(Organization.below(COMMITTEE, DISCIPLINE, "兴达公司纪律检查委员会（演示）", "DISCIPLINE_COMMITTEE", FOUNDED));
        for (Factory factory : Factory.ALL) {
            tree.add(Organization.below(
                    COMMITTEE, factory.code(), "兴达公司" + factory.name() + "党总支（演示）", "GENERAL_BRANCH", FOUNDED));
            for (int number = 1; number <= Factory.BRANCHES; number++) {
                String branch = factory.branch(number);
                String name = factory.name() + (number == 1 ? "第一" : "第二") + "党支部";
                tree.add(Organization.below(factory.code(), branch, name + "（演示）", "BRANCH", FOUNDED));
                for (int group = 1; group <= Factory.GROUPS; group++) {
                    tree.add(Organization.below(
                            branch,
                            Factory.group(branch, group),
                            "%s第%s党小组（演示）".formatted(name, "一二三四五".charAt(group - 1)),
                            "PARTY_GROUP",
                            FOUNDED));
                }
            }
        }
        DirectBranch.ALL.forEach(direct ->
                tree.add(Organization.below(COMMITTEE, direct.code(), direct.name() + "党支部（演示）", "BRANCH", FOUNDED)));
        return tree;
    }

    /** The root; a platform administrator records it, because nobody administers anything before. */
    public static Organization top() {
        return Organization.top(COMMITTEE, "兴达公司党委（演示）", "PARTY_COMMITTEE", CITY, FOUNDED);
    }

    private static Enterprise company() {
        return new Enterprise(
                COMPANY,
                CreditCodes.of("91", REGION, 1),
                "兴达公司（演示）",
                "PRIVATE_ENTERPRISE",
                "C",
                COMMITTEE,
                null,
                null,
                FOUNDED,
                new Enterprise.Headcount(7000, "MORE_THAN", LocalDate.of(2018, 1, 1)),
                new Enterprise.Hosted(COMMITTEE, FOUNDED));
    }

    /** The ordinary member comes last: once she may read, the other services know everybody. */
    private static List<Access> access(XingdaMembers members) {
        Member secretary = members.of(SECRETARYS_BRANCH).get(0);
        Member worker = members.of(DirectBranch.ALL.get(2).code()).get(XingdaPosts.WORKER);
        Member ordinary = members.of(SECRETARYS_BRANCH).get(ORDINARY);
        return List.of(
                Access.granted(
                        "portal-app",
                        "APPLICATION",
                        COMMITTEE,
                        "企业门户显示姓名、支部和职务 | The company's portal shows names and posts"),
                Access.of(DemoAccount.XINGDA_SECRETARY.username(), secretary.person()),
                Access.of(DemoAccount.XINGDA_PARTY_WORKER.username(), worker.person()),
                Access.of(DemoAccount.MEMBER.username(), ordinary.person()));
    }

    /** Her place in the branch: neither in its committee nor a group leader. */
    private static final int ORDINARY = 20;

    /** How many members the general branches had in 2019 and have today, by code. */
    public static Map<String, Integer> generalBranches() {
        return Factory.sizes();
    }
}

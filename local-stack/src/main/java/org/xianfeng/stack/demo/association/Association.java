package org.xianfeng.stack.demo.association;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.xianfeng.stack.demo.fact.Access;
import org.xianfeng.stack.demo.fact.Access.Granted;
import org.xianfeng.stack.demo.fact.DataSet;
import org.xianfeng.stack.demo.fact.Enterprise;
import org.xianfeng.stack.demo.fact.Enterprise.Hosted;
import org.xianfeng.stack.demo.fact.Organization;
import org.xianfeng.stack.demo.fact.Organization.Body;
import org.xianfeng.stack.demo.fact.Teaching;
import org.xianfeng.stack.demo.people.CreditCodes;
import org.xianfeng.stack.keycloak.DemoAccount;

/**
 * C: the committee of 首都互联网协会 over independent companies, founded in 2012 together with an office that is no Party
 * organisation: 150 companies on its register, 61 of them with a branch.
 */
public final class Association {

    /** The committee. */
    public static final String COMMITTEE = "HL";

    /** The exchange meeting. */
    public static final String EXCHANGE_MEETING = "HL-EXCHANGE-2019";

    /** The branch of the company that studies online and offline every month. */
    public static final String STUDYING_BRANCH = "HL-02";

    /** How many companies have a branch. */
    static final int BRANCHES = 61;

    /** How many are on the register. */
    static final int COMPANIES = 150;

    static final LocalDate FOUNDED = LocalDate.of(2012, 12, 20);

    /** When the last of the 61 branches was founded, one a fortnight after the committee. */
    static final LocalDate ALL_FOUNDED = FOUNDED.plusWeeks(2L * BRANCHES);

    private static final String REGION = "119999";
    private static final Body OFFICE = new Body("首都互联网信息办公室（演示）", "OFFICE");
    private static final Body SUPERIOR = new Body("首都社会组织党委（演示）", "PARTY_COMMITTEE");

    /** The branches of the companies that the first guidance officer looks after. */
    private static final List<String> OF_THE_FIRST_OFFICER = List.of("HL-01", "HL-02", "HL-03");

    private Association() {}

    /** How it stands on the anchor day. */
    public static DataSet on(LocalDate anchor) {
        AssociationMembers members = new AssociationMembers(anchor);
        return new DataSet(
                "首都互联网协会",
                DemoAccount.ASSOCIATION_ADMIN.username(),
                organizations(),
                enterprises(),
                members.people(),
                members.all(),
                members.posts(),
                List.of(guidanceOfficer(members)),
                new AssociationEvents(members, anchor).all(),
                Teaching.NONE);
    }

    /** The root; a platform administrator records it. */
    public static Organization top() {
        return Organization.top(COMMITTEE, "首都互联网协会党委（演示）", "INDUSTRY_COMMITTEE", SUPERIOR, FOUNDED)
                .foundedBy(new Body("首都互联网协会（演示）", "OTHER"), OFFICE);
    }

    /** The committee and a branch in each of the 61 companies. */
    static List<Organization> organizations() {
        List<Organization> tree = new ArrayList<>();
        tree.add(top());
        for (int number = 1; number <= BRANCHES; number++) {
            tree.add(Organization.below(
                    COMMITTEE, branch(number), CompanyNames.of(number) + "党支部（演示）", "BRANCH", founded(number)));
        }
        return tree;
    }

    static String branch(int number) {
        return "HL-%02d".formatted(number);
    }

    static LocalDate founded(int number) {
        return FOUNDED.plusWeeks(2L * number);
    }

    /** The 150 operating companies; the branches stand in the first 61. */
    static List<Enterprise> enterprises() {
        List<Enterprise> all = new ArrayList<>();
        for (int number = 1; number <= COMPANIES; number++) {
            boolean organized = number <= BRANCHES;
            all.add(new Enterprise(
                    "HL-E%03d".formatted(number),
                    CreditCodes.of("91", REGION, number),
                    CompanyNames.of(number) + "公司（演示）",
                    number % 10 == 7 ? "FOREIGN_ENTERPRISE" : "PRIVATE_ENTERPRISE",
                    "I",
                    COMMITTEE,
                    null,
                    null,
                    FOUNDED,
                    null,
                    organized ? new Hosted(branch(number), founded(number)) : null));
        }
        return all;
    }

    private static Access guidanceOfficer(AssociationMembers members) {
        return new Access(
                DemoAccount.GUIDANCE_OFFICER.username(),
                members.officers().get(0).code(),
                OF_THE_FIRST_OFFICER.stream()
                        .map(branch -> new Granted("GUIDANCE", branch, "党建指导员联系企业 | Guides this company"))
                        .toList());
    }
}

package org.xianfeng.membership.access;

import static org.xianfeng.membership.world.Api.below;
import static org.xianfeng.membership.world.Api.get;
import static org.xianfeng.membership.world.Api.made;
import static org.xianfeng.membership.world.Api.post;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.xianfeng.membership.person.People;
import org.xianfeng.membership.world.Api;
import org.xianfeng.membership.world.Callers;
import org.xianfeng.membership.world.CreditCodes;
import org.xianfeng.support.testing.Answers;
import org.xianfeng.support.testing.TestTokens;

/** A tree with one of everything in it. What can be used up is made when it is asked for, and again after that. */
final class Things {

    private static final String FIRST = "建国卫东秀英志强海涛晓梅";
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final UUID committee;
    private final UUID branch;
    private final UUID person;
    private final UUID member;
    private final String code;
    private final String memberName;
    private final String administrator;
    private final UUID account;
    private final UUID holding;
    private final Map<String, UUID> unused = new HashMap<>();

    private Things(Callers callers) {
        committee = Api.committee();
        administrator = callers.administratorOf(committee);
        branch = below(administrator, committee, "BRANCH", "一车间党支部（演示）");
        code = committee.toString();
        memberName = ownName();
        person =
                made(post(administrator, "/persons", person("\"externalCode\": \"%s\", ".formatted(code), memberName)));
        member = made(post(
                administrator,
                "/members",
                "{\"personId\": \"%s\", \"externalCode\": \"%s\", \"branchId\": \"%s\", \"joinDate\": \"2016-07-01\"}"
                        .formatted(person, code, branch)));
        account = made(post(administrator, "/accounts", newAccount()));
        holding = made(post(administrator, "/post-holdings", newPostHolding()));
    }

    static Things of(Callers callers) {
        return new Things(callers);
    }

    /** Whatever can be changed only once has been. */
    void used() {
        unused.clear();
    }

    UUID committee() {
        return committee;
    }

    UUID branch() {
        return branch;
    }

    UUID person() {
        return person;
    }

    UUID member() {
        return member;
    }

    /** Nobody else is called so, in this tree or another. */
    String memberName() {
        return memberName;
    }

    /** Of the member and of her person. */
    String memberCode() {
        return code;
    }

    String administrator() {
        return administrator;
    }

    UUID account() {
        return account;
    }

    UUID holding() {
        return holding;
    }

    UUID grant() {
        return unused("grant", () -> made(post(administrator, "/grants", newGrant())));
    }

    UUID anotherAccount() {
        return unused("account", () -> made(post(administrator, "/accounts", newAccount())));
    }

    UUID enterprise() {
        return unused("enterprise", () -> made(post(administrator, "/enterprises", newEnterprise())));
    }

    UUID anotherMember() {
        return unused("member", () -> made(post(administrator, "/members", newMember())));
    }

    UUID anotherHolding() {
        return unused("holding", () -> made(post(administrator, "/post-holdings", newPostHolding())));
    }

    UUID anotherPerson() {
        return unused("person", () -> made(post(administrator, "/persons", newPerson())));
    }

    /** A branch without members. */
    UUID unit() {
        return unused("unit", () -> below(administrator, committee, "BRANCH", "二车间党支部（演示）"));
    }

    UUID venue() {
        return unused("venue", () -> made(post(administrator, "/enterprises", newEnterprise())));
    }

    /** In the venue, with the branch standing in it. */
    UUID trader() {
        return unused("trader", () -> {
            UUID trader = made(post(administrator, "/enterprises", newEnterprise()));
            String at = "/enterprises/" + trader;
            post(
                            administrator,
                            at + "/occupancies",
                            "{\"occupiesId\": \"%s\", \"from\": \"2020-01-01\"}".formatted(venue()))
                    .statusCode(200);
            post(
                            administrator,
                            at + "/organizations",
                            "{\"organizationId\": \"%s\", \"from\": \"2020-01-01\"}".formatted(branch))
                    .statusCode(200);
            return trader;
        });
    }

    /** The first of the trader's. */
    UUID period(String kind) {
        return Answers.id(get(administrator, "/enterprises/" + trader() + "/history"), "/" + kind + "/0/id");
    }

    /** Of the unit. */
    UUID guidance() {
        return unused(
                "guidance",
                () -> recorded(
                        "/organizations/" + unit() + "/guidance-relations",
                        "{\"guide\": {\"name\": \"区委（演示）\", \"kind\": \"DISTRICT\"}, \"from\": \"2020-01-01\"}"));
    }

    /** Of the unit. */
    UUID coverage() {
        return unused(
                "coverage",
                () -> recorded(
                        "/organizations/" + unit() + "/industries",
                        "{\"industry\": \"灯饰\", \"from\": \"2020-01-01\"}"));
    }

    /** A person has one account of an issuer. */
    String newAccount() {
        return "{\"issuer\": \"%s\", \"subject\": \"%s\", \"personId\": \"%s\"}"
                .formatted(TestTokens.ISSUER, UUID.randomUUID(), made(post(administrator, "/persons", newPerson())));
    }

    String newGrant() {
        return "{\"accountId\": \"%s\", \"role\": \"READER\", \"organizationId\": \"%s\", \"from\": \"%s\", \"reason\": \"x\"}"
                .formatted(made(post(administrator, "/accounts", newAccount())), branch, "2020-01-01");
    }

    String newEnterprise() {
        return "{\"keeperId\": \"%s\", \"creditCode\": \"%s\", \"name\": \"商户（演示）\", \"kind\": \"SOLE_PROPRIETOR\","
                        .formatted(committee, CreditCodes.next())
                + " \"operatingFrom\": \"2015-01-01\"}";
    }

    String newMember() {
        return "{\"person\": %s, \"branchId\": \"%s\", \"joinDate\": \"2016-07-01\"}".formatted(newPerson(), branch);
    }

    String newPerson() {
        return person("", "王建国");
    }

    String newOrganization() {
        return "{\"name\": \"党支部（演示）\", \"kind\": \"BRANCH\", \"foundedOn\": \"2013-07-01\", \"parentId\": \"%s\"}"
                .formatted(committee);
    }

    String newPostHolding() {
        return "{\"organizationId\": \"%s\", \"personId\": \"%s\", \"post\": \"COMMITTEE_MEMBER\", \"from\": \"2020-01-01\"}"
                .formatted(branch, made(post(administrator, "/persons", newPerson())));
    }

    /** The only one in the list to which it was added. */
    private UUID recorded(String list, String body) {
        post(administrator, list, body).statusCode(200);
        return Answers.id(get(administrator, list), "/items/0/id");
    }

    private static String ownName() {
        int number = NAMES.getAndIncrement();
        return "王" + FIRST.charAt(number / FIRST.length() % FIRST.length()) + FIRST.charAt(number % FIRST.length());
    }

    private String person(String more, String name) {
        return "{%s\"keeperId\": \"%s\", \"name\": \"%s\", \"idNumber\": \"%s\", \"phone\": \"13800138000\"}"
                .formatted(more, committee, name, People.idNumber());
    }

    private UUID unused(String what, Supplier<UUID> make) {
        UUID found = unused.get(what);
        if (found == null) {
            found = make.get();
            unused.put(what, found);
        }
        return found;
    }
}

package org.xianfeng.stack.demo.load;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.xianfeng.stack.demo.api.Body;
import org.xianfeng.stack.demo.api.Caller;
import org.xianfeng.stack.demo.fact.Member;
import org.xianfeng.stack.demo.fact.Organization;
import org.xianfeng.stack.demo.fact.Person;
import org.xianfeng.stack.demo.fact.Post;

/** Records who belongs where and who holds which post. */
final class RosterRecords {

    private final Register register;
    private final Caller caller;

    RosterRecords(Register register, Caller caller) {
        this.register = register;
        this.caller = caller;
    }

    /** One after the other, as a tree is written down: each needs the id of its parent, and lists keep this order. */
    void organizations(List<Organization> organizations) {
        register.learn(Noun.ORGANIZATION, caller);
        register.recordInOrder(Noun.ORGANIZATION, caller, organizations, this::body);
    }

    /** What they cover and who guides them. */
    void relations(List<Organization> organizations) {
        organizations.stream()
                .filter(one -> !one.industries().isEmpty() || !one.guides().isEmpty())
                .forEach(this::relations);
    }

    private void relations(Organization organization) {
        String path = Noun.ORGANIZATION.path(register.id(Noun.ORGANIZATION, organization.code()));
        JsonNode known = caller.get(path);
        Set<String> industries = new HashSet<>();
        known.path("industries").forEach(industry -> industries.add(industry.asText()));
        Set<String> guides = new HashSet<>();
        known.path("guides").forEach(guide -> guides.add(guide.path("name").asText()));
        for (String industry : organization.industries()) {
            relation(
                    "industries covered",
                    industries.contains(industry),
                    path + "/industries",
                    Body.with("industry", industry),
                    organization);
        }
        for (Organization.Body guide : organization.guides()) {
            relation(
                    "guidance relations",
                    guides.contains(guide.name()),
                    path + "/guidance-relations",
                    Body.with("guide", guide),
                    organization);
        }
    }

    private void relation(String what, boolean there, String path, Body body, Organization organization) {
        if (!there) {
            caller.post(path, body.and("from", organization.foundedOn()).json());
        }
        register.tally().add(what, there ? 0 : 1, there ? 1 : 0);
    }

    private Body body(Organization organization) {
        return Body.with("name", organization.name())
                .and("kind", organization.kind())
                .and("parentId", register.idOrNull(Noun.ORGANIZATION, organization.parent()))
                .and("superior", organization.superior())
                .and("foundedOn", organization.foundedOn())
                .and("recordingStartsOn", organization.recordingStartsOn())
                .and("founders", organization.founders());
    }

    /** Those who are no members here by themselves, everybody else together with her membership. */
    void people(List<Person> people, List<Member> members) {
        register.learn(Noun.PERSON, caller);
        register.learn(Noun.MEMBER, caller);
        register.learn(Noun.MEMBER, caller, "?state=DECEASED");
        Set<String> withMembership = new HashSet<>();
        members.forEach(member -> withMembership.add(member.person()));
        register.record(
                Noun.PERSON,
                caller,
                people.stream()
                        .filter(person -> !withMembership.contains(person.code()))
                        .toList(),
                this::body);
        members(
                members,
                people.stream()
                        .filter(person -> withMembership.contains(person.code()))
                        .collect(Collectors.toMap(Person::code, Function.identity())));
    }

    private void members(List<Member> members, Map<String, Person> people) {
        List<Member> missing = register.missing(Noun.MEMBER, members);
        int persons =
                register.missing(Noun.PERSON, List.copyOf(people.values())).size();
        register.inLists("/api/v1/member-batches", caller, missing, member -> body(member, people), (member, made) -> {
            register.remember(Noun.MEMBER, member.code(), made.path("id").asText());
            register.remember(
                    Noun.PERSON, member.person(), made.path("personId").asText());
        });
        register.tally().add(Noun.PERSON.plural(), persons, people.size() - persons);
        register.tally().add(Noun.MEMBER.plural(), missing.size(), members.size() - missing.size());
    }

    private Body body(Person person) {
        return Body.with("keeperId", register.id(Noun.ORGANIZATION, person.keeper()))
                .and("name", person.name())
                .and("idNumber", person.idNumber())
                .and("phone", person.phone());
    }

    private Body body(Member member, Map<String, Person> people) {
        Body body = register.has(Noun.PERSON, member.person())
                ? Body.with("personId", register.id(Noun.PERSON, member.person()))
                : Body.with("person", body(people.get(member.person())).and("externalCode", member.person()));
        return body.and("externalCode", member.code())
                .and("branchId", register.id(Noun.ORGANIZATION, member.branch()))
                .and("groupId", register.idOrNull(Noun.ORGANIZATION, member.group()))
                .and("joinDate", member.joinDate())
                .and("fullMemberDate", member.fullMemberDate())
                .and("affiliatedFrom", member.affiliatedFrom())
                .and(
                        "state",
                        member.diedOn() == null
                                ? null
                                : Body.with("state", "DECEASED").and("from", member.diedOn()));
    }

    /** By organisation, person, post and first day; a term that is over is ended before the next begins. */
    void posts(List<Post> posts) {
        Map<String, JsonNode> known = new HashMap<>();
        caller.all("/api/v1/post-holdings", "id", "organizationId", "personId", "post", "from", "until")
                .forEach(holding -> known.put(
                        String.join(
                                " ",
                                holding.path("organizationId").asText(),
                                holding.path("personId").asText(),
                                holding.path("post").asText(),
                                holding.path("from").asText()),
                        holding));
        List<Post> missing =
                posts.stream().filter(post -> !known.containsKey(key(post))).toList();
        posts.stream().filter(post -> post.endedOn() != null).forEach(post -> ended(post, known.get(key(post))));
        register.inLists(
                "/api/v1/post-holding-batches",
                caller,
                missing.stream().filter(post -> post.endedOn() == null).toList(),
                this::body,
                (post, made) -> {});
        register.tally().add("posts", missing.size(), posts.size() - missing.size());
    }

    private void ended(Post post, JsonNode known) {
        JsonNode holding = known == null ? appoint(post) : known;
        if (!holding.has("until")) {
            caller.post(
                    "/api/v1/post-holdings/" + holding.path("id").asText() + "/ending",
                    Body.with("until", post.endedOn())
                            .and("reason", "SUCCESSION")
                            .json());
        }
    }

    private JsonNode appoint(Post post) {
        return caller.post("/api/v1/post-holdings", body(post).json());
    }

    private Body body(Post post) {
        return Body.with("organizationId", register.id(Noun.ORGANIZATION, post.organization()))
                .and("personId", register.id(Noun.PERSON, post.person()))
                .and("post", post.post())
                .and("from", post.from())
                .and("termUntil", post.termUntil());
    }

    private String key(Post post) {
        return String.join(
                " ",
                register.id(Noun.ORGANIZATION, post.organization()),
                register.id(Noun.PERSON, post.person()),
                post.post(),
                post.from().toString());
    }
}

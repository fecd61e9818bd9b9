package org.xianfeng.stack.demo.load;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** Level by level, because each needs the id of its parent. */
    void organizations(List<Organization> organizations) {
        register.learn(Noun.ORGANIZATION, caller);
        List<Organization> left = new ArrayList<>(organizations);
        Set<String> above = new HashSet<>();
        while (!left.isEmpty()) {
            List<Organization> level = left.stream()
                    .filter(organization -> organization.parent() == null || above.contains(organization.parent()))
                    .toList();
            register.record(Noun.ORGANIZATION, caller, level, this::body);
            level.forEach(organization -> above.add(organization.code()));
            left.removeAll(level);
        }
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

    void persons(List<Person> persons) {
        register.learn(Noun.PERSON, caller);
        register.record(Noun.PERSON, caller, persons, person -> Body.with(
                        "keeperId", register.id(Noun.ORGANIZATION, person.keeper()))
                .and("name", person.name())
                .and("idNumber", person.idNumber())
                .and("phone", person.phone()));
    }

    void members(List<Member> members) {
        register.learn(Noun.MEMBER, caller);
        register.record(
                Noun.MEMBER, caller, members, member -> Body.with("personId", register.id(Noun.PERSON, member.person()))
                        .and("branchId", register.id(Noun.ORGANIZATION, member.branch()))
                        .and("groupId", register.idOrNull(Noun.ORGANIZATION, member.group()))
                        .and("joinDate", member.joinDate())
                        .and("fullMemberDate", member.fullMemberDate())
                        .and("affiliatedFrom", member.affiliatedFrom()));
        deaths(members);
    }

    private void deaths(List<Member> members) {
        List<Member> dead =
                members.stream().filter(member -> member.diedOn() != null).toList();
        if (dead.isEmpty()) {
            return;
        }
        Set<String> recorded = new HashSet<>();
        caller.all(Noun.MEMBER.path() + "?state=DECEASED", "externalCode")
                .forEach(member -> recorded.add(member.path("externalCode").asText()));
        List<Member> missing = dead.stream()
                .filter(member -> !recorded.contains(member.code()))
                .toList();
        register.crew()
                .each(
                        missing,
                        member -> caller.post(
                                Noun.MEMBER.path(register.id(Noun.MEMBER, member.code())) + "/states",
                                Body.with("state", "DECEASED")
                                        .and("from", member.diedOn())
                                        .json()));
        register.tally().add("deaths", missing.size(), dead.size() - missing.size());
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
        register.crew()
                .each(missing.stream().filter(post -> post.endedOn() == null).toList(), this::appoint);
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
        return caller.post(
                "/api/v1/post-holdings",
                Body.with("organizationId", register.id(Noun.ORGANIZATION, post.organization()))
                        .and("personId", register.id(Noun.PERSON, post.person()))
                        .and("post", post.post())
                        .and("from", post.from())
                        .and("termUntil", post.termUntil())
                        .json());
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

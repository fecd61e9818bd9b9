package org.xianfeng.stack.demo.fact;

import java.util.List;

/**
 * Everything that one organisation of the scenario brings along, in the order in which it is recorded. Who belongs to whom
 * is said by codes.
 *
 * @param name how it is called in the loader's lines
 * @param administrator the account that records it
 * @param access accounts of its people; the last one may read activities and sessions, which tells that everything before
 *     it has reached the other services
 */
public record DataSet(
        String name,
        String administrator,
        List<Organization> organizations,
        List<Enterprise> enterprises,
        List<Person> persons,
        List<Member> members,
        List<Post> posts,
        List<Access> access,
        List<Activity> activities,
        Teaching teaching) {

    public DataSet {
        organizations = List.copyOf(organizations);
        enterprises = List.copyOf(enterprises);
        persons = List.copyOf(persons);
        members = List.copyOf(members);
        posts = List.copyOf(posts);
        access = List.copyOf(access);
        activities = List.copyOf(activities);
    }

    /** The top of its tree. */
    public Organization top() {
        return organizations.get(0);
    }

    /** The rest of it, each after its parent. */
    public List<Organization> belowTop() {
        return organizations.subList(1, organizations.size());
    }
}

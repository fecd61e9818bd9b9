package org.xianfeng.stack.demo.fact;

import java.time.LocalDate;
import java.util.List;

/**
 * A Party organisation of the scenario.
 *
 * @param parent the code of what it stands below; null at the top of a tree
 * @param superior the superior outside the system; null unless at the top
 * @param industries what it covers from its founding on
 * @param guides who guides it without being its superior
 */
public record Organization(
        String code,
        String name,
        String kind,
        String parent,
        Body superior,
        LocalDate foundedOn,
        LocalDate recordingStartsOn,
        List<Body> founders,
        List<String> industries,
        List<Body> guides)
        implements Coded {

    /** A body outside the system, by name and kind. */
    public record Body(String name, String kind) {}

    /** One below another, with nothing more to say about it. */
    public static Organization below(String parent, String code, String name, String kind, LocalDate foundedOn) {
        return new Organization(code, name, kind, parent, null, foundedOn, null, List.of(), List.of(), List.of());
    }

    /** One at the top of a tree. */
    public static Organization top(String code, String name, String kind, Body superior, LocalDate foundedOn) {
        return new Organization(code, name, kind, null, superior, foundedOn, null, List.of(), List.of(), List.of());
    }

    public Organization covering(String industry) {
        return new Organization(
                code, name, kind, parent, superior, foundedOn, recordingStartsOn, founders, List.of(industry), guides);
    }

    public Organization guidedBy(Body guide) {
        return new Organization(
                code, name, kind, parent, superior, foundedOn, recordingStartsOn, founders, industries, List.of(guide));
    }

    public Organization foundedBy(Body... bodies) {
        return new Organization(
                code, name, kind, parent, superior, foundedOn, recordingStartsOn, List.of(bodies), industries, guides);
    }

    /** No obligation arises before this day. */
    public Organization recordingSince(LocalDate day) {
        return new Organization(code, name, kind, parent, superior, foundedOn, day, founders, industries, guides);
    }
}

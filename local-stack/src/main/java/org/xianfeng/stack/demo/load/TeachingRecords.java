package org.xianfeng.stack.demo.load;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.xianfeng.stack.Obstacle;
import org.xianfeng.stack.demo.api.Body;
import org.xianfeng.stack.demo.api.Caller;
import org.xianfeng.stack.demo.fact.Teaching;
import org.xianfeng.stack.demo.fact.Teaching.Session;

/** Records lecturers, courses and sessions, and who asked for a seat, in that order. */
final class TeachingRecords {

    private final Register register;
    private final Caller caller;

    TeachingRecords(Register register, Caller caller) {
        this.register = register;
        this.caller = caller;
    }

    void record(Teaching teaching) {
        register.learn(Noun.LECTURER, caller);
        register.record(Noun.LECTURER, caller, teaching.lecturers(), lecturer -> Body.with(
                        "organizationId", register.id(Noun.ORGANIZATION, lecturer.organization()))
                .and("name", lecturer.name())
                .and("homeInstitution", lecturer.institution())
                .and("level", lecturer.level())
                .and("topics", lecturer.topics()));
        register.learn(Noun.COURSE, caller);
        register.record(Noun.COURSE, caller, teaching.courses(), course -> Body.with(
                        "organizationId", register.id(Noun.ORGANIZATION, course.organization()))
                .and("title", course.title())
                .and("kind", course.kind())
                .and("mode", course.mode()));
        register.learn(Noun.SESSION, caller);
        register.record(Noun.SESSION, caller, teaching.sessions(), this::body);
        teaching.sessions().forEach(this::requests);
    }

    private Body body(Session session) {
        return Body.with("courseId", register.id(Noun.COURSE, session.course()))
                .and("organizationId", register.id(Noun.ORGANIZATION, session.organization()))
                .and("lecturerId", register.id(Noun.LECTURER, session.lecturer()))
                .and("place", session.place())
                .and("startsAt", session.startsAt())
                .and("endsAt", session.endsAt())
                .and("seats", Body.with("kind", "LIMITED").and("capacity", session.capacity()))
                .and(
                        "booking",
                        Body.with("opensAt", session.bookingOpensAt()).and("closesAt", session.bookingClosesAt()));
    }

    /** In one list, because the order in which they came decides who has a seat. */
    private void requests(Session session) {
        String path = Noun.SESSION.path(register.id(Noun.SESSION, session.code()));
        Set<String> known = new HashSet<>();
        caller.all(path + "/bookings", "memberId")
                .forEach(booking -> known.add(booking.path("memberId").asText()));
        List<Body> missing = session.requests().stream()
                .map(member -> register.id(Noun.MEMBER, member))
                .filter(member -> !known.contains(member))
                .map(member -> Body.with("memberId", member))
                .toList();
        if (!missing.isEmpty()) {
            JsonNode answer = caller.post(
                    path + "/booking-requests", Body.with("requests", missing).json());
            for (JsonNode item : answer.path("items")) {
                if (item.path("status").asInt() != 201) {
                    throw new Obstacle("A request for a seat was refused: "
                            + item.path("problem").path("detail").asText());
                }
            }
        }
        register.tally()
                .add("booking requests", missing.size(), session.requests().size() - missing.size());
    }
}

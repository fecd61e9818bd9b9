package org.xianfeng.stack.demo.fact;

import java.time.Instant;
import java.util.List;

/** Lecturers, courses and the sessions in which they meet. */
public record Teaching(List<Lecturer> lecturers, List<Course> courses, List<Session> sessions) {

    public static final Teaching NONE = new Teaching(List.of(), List.of(), List.of());

    /** Somebody who lectures, from elsewhere. */
    public record Lecturer(
            String code, String organization, String name, String institution, String level, List<String> topics)
            implements Coded {}

    /** A course of an organisation. */
    public record Course(String code, String organization, String title, String kind, String mode) implements Coded {}

    /**
     * A session with its seats.
     *
     * @param requests codes of the members who asked for a place, in the order in which they did
     */
    public record Session(
            String code,
            String course,
            String organization,
            String lecturer,
            String place,
            Instant startsAt,
            Instant endsAt,
            int capacity,
            Instant bookingOpensAt,
            Instant bookingClosesAt,
            List<String> requests)
            implements Coded {}
}

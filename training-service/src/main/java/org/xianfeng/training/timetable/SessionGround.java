package org.xianfeng.training.timetable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.scope.PathRange;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.training.course.CourseRepository;
import org.xianfeng.training.lecturer.LecturerRepository;
import org.xianfeng.training.problem.TrainingProblem;
import org.xianfeng.training.session.Booking;
import org.xianfeng.training.session.CourseSession;
import org.xianfeng.training.session.Host;
import org.xianfeng.training.standing.Standing;

/** Whether what a session names exists for whoever prepares it. */
@ApplicationScoped
public class SessionGround {

    private final Standing standing;
    private final CourseRepository courses;
    private final LecturerRepository lecturers;

    SessionGround(Standing standing, CourseRepository courses, LecturerRepository lecturers) {
        this.standing = standing;
        this.courses = courses;
        this.lecturers = lecturers;
    }

    /** Where the caller may host sessions, and which courses and lecturers she sees. */
    public record Reaching(Scope hosts, Scope courses, Scope lecturers) {}

    /** The host's path; it exists on the day of the session. What lies outside the caller's reach does not exist for her. */
    public String hostPath(Host host, LocalDate day, Reaching caller) {
        String path = standing.pathOf(host.organizationId());
        if (!caller.hosts().covers(path)) {
            throw CommonProblem.notFound("organization");
        }
        if (!courses.isOffered(host.courseId(), caller.courses())) {
            throw CommonProblem.notFound("course");
        }
        standing.requireThere(host.organizationId(), day);
        return path;
    }

    public String courseTitle(UUID courseId) {
        return courses.findById(courseId).title();
    }

    public void lecturer(UUID lecturerId, Reaching caller) {
        if (lecturerId != null && !lecturers.isOffered(lecturerId, caller.lecturers())) {
            throw CommonProblem.notFound("lecturer");
        }
    }

    /** An audience stands above the host or below it; another part of the tree is not for the host to invite. */
    void audience(UUID audienceId, LocalDate day, String hostPath) {
        String path = standing.pathOf(audienceId);
        if (!PathRange.below(path).contains(hostPath)
                && !PathRange.below(hostPath).contains(path)) {
            throw Refused.because(TrainingProblem.AUDIENCE_APART_FROM_HOST).with("audience", audienceId);
        }
        standing.requireThere(audienceId, day);
    }

    /** Another audience leaves out nobody who has a place already; whoever left the present one keeps hers. */
    void keepsBooked(UUID audienceId, CourseSession session, List<Booking> open, LocalDate today) {
        List<UUID> members = open.stream().map(Booking::memberId).toList();
        Set<UUID> left = standing.goneFrom(session.audienceId(), members, today);
        long outside = standing.goneFrom(audienceId, members, today).stream()
                .filter(member -> !left.contains(member))
                .count();
        if (outside > 0) {
            throw Refused.because(TrainingProblem.BOOKED_OUTSIDE_AUDIENCE)
                    .with("audience", audienceId)
                    .with("outside", outside);
        }
    }

    /** Whoever is to host the session that day exists then. */
    void hostThere(UUID hostId, LocalDate day) {
        standing.requireThere(hostId, day);
    }
}

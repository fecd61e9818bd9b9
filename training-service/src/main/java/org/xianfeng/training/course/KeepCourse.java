package org.xianfeng.training.course;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.conditional.IfMatch;
import org.xianfeng.support.database.ExternalCodes;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.time.Time;
import org.xianfeng.training.standing.Standing;

/** Keeps the catalogue of courses, and answers what is in it. */
@ApplicationScoped
public class KeepCourse {

    private static final String SUBJECT = "course";

    private static final ExternalCodes.Series NUMBERS = new ExternalCodes.Series(SUBJECT, "course", "organization_id");

    private final CourseRepository courses;
    private final ExternalCodes codes;
    private final Standing standing;
    private final AuditLog audit;
    private final Clock clock;

    KeepCourse(CourseRepository courses, ExternalCodes codes, Standing standing, AuditLog audit, Clock clock) {
        this.courses = courses;
        this.codes = codes;
        this.standing = standing;
        this.audit = audit;
        this.clock = clock;
    }

    /** A course and its version. */
    public record Read(long version, CourseView view) {}

    /** Adds a course to a catalogue that the caller keeps. */
    @Transactional
    public UUID add(CourseRequest request, Scope caller) {
        String path = standing.pathOf(request.organizationId());
        if (!caller.covers(path)) {
            throw CommonProblem.notFound("organization");
        }
        standing.requireThere(request.organizationId(), Time.today(clock));
        codes.requireFree(NUMBERS, request.organizationId(), request.externalCode());
        Instant now = now();
        Course course = new Course(Ids.next(), request.organizationId(), request.externalCode(), now);
        course.describe(request.title(), request.kind(), request.mode(), now);
        courses.persist(course);
        audit.record(Act.of("course:create", SUBJECT, course.id()).in(path));
        return course.id();
    }

    /**
     * Changes what is said of a course.
     *
     * @param change makes the new description of the present one
     */
    @Transactional
    public void change(UUID id, IfMatch expected, UnaryOperator<CourseRequest.Description> change, Scope caller) {
        Course course = courses.lock(id, caller).orElseThrow(() -> CommonProblem.notFound(SUBJECT));
        expected.require(course.version());
        CourseRequest.Description description =
                change.apply(new CourseRequest.Description(course.title(), course.kind(), course.mode()));
        course.describe(description.title(), description.kind(), description.mode(), now());
        audit.record(Act.of("course:update", SUBJECT, id).in(standing.placeOf(course.organizationId())));
    }

    @Transactional
    public Read one(UUID id, Scope caller) {
        return courses.find(id, caller)
                .map(row -> new Read(row.version(), row.view()))
                .orElseThrow(() -> CommonProblem.notFound(SUBJECT));
    }

    @Transactional
    Page<CourseView> list(CourseRepository.Filter filter, Window<CourseRepository.Row> window, Scope caller) {
        Page<CourseView> page = window.page(courses.list(filter, window, caller), CourseRepository.Row::view);
        return window.counts() ? page.counted(courses.count(filter, window, caller)) : page;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

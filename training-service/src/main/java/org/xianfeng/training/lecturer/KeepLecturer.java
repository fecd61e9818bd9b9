package org.xianfeng.training.lecturer;

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
import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.problem.Violation;
import org.xianfeng.support.scope.Scope;
import org.xianfeng.support.time.Time;
import org.xianfeng.training.problem.TrainingProblem;
import org.xianfeng.training.standing.Standing;

/** Keeps the pool of lecturers: adds and changes. */
@ApplicationScoped
public class KeepLecturer {

    private static final String SUBJECT = "lecturer";

    private static final ExternalCodes.Series NUMBERS =
            new ExternalCodes.Series(SUBJECT, "lecturer", "organization_id");

    private static final Violation NAME_MISSING = Violation.inBody(
            "/name",
            "required",
            BilingualText.of("An external lecturer has a name until it is erased.", "外聘授课人须有姓名；如需删除请使用删除操作。"));

    private final LecturerRepository lecturers;
    private final ExternalCodes codes;
    private final LecturerNames names;
    private final Standing standing;
    private final AuditLog audit;
    private final Clock clock;

    KeepLecturer(
            LecturerRepository lecturers,
            ExternalCodes codes,
            LecturerNames names,
            Standing standing,
            AuditLog audit,
            Clock clock) {
        this.lecturers = lecturers;
        this.codes = codes;
        this.names = names;
        this.standing = standing;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a lecturer to a pool that the caller keeps. */
    @Transactional
    public UUID add(LecturerRequest request, Scope caller) {
        String path = standing.pathOf(request.organizationId());
        if (!caller.covers(path)) {
            throw CommonProblem.notFound("organization");
        }
        standing.requireThere(request.organizationId(), Time.today(clock));
        codes.requireFree(NUMBERS, request.organizationId(), request.externalCode());
        UUID id = Ids.next();
        Instant now = now();
        Lecturer lecturer = request.namesMember()
                ? Lecturer.internal(
                        id, request.organizationId(), request.externalCode(), member(request.memberId(), caller), now)
                : Lecturer.external(
                        id, request.organizationId(), request.externalCode(), names.seal(id, request.name(), now), now);
        lecturer.teaches(request.homeInstitution(), request.level(), request.topics(), now);
        lecturers.persist(lecturer);
        audit.record(Act.of("lecturer:create", SUBJECT, id).in(path).with("external", lecturer.external()));
        return id;
    }

    /**
     * Changes what is said of a lecturer.
     *
     * @param change makes the new description of the present one
     */
    @Transactional
    public void change(UUID id, IfMatch expected, UnaryOperator<LecturerRequest.Description> change, Scope caller) {
        Lecturer lecturer = kept(id, expected, caller);
        Instant now = now();
        LecturerRequest.Description description = change.apply(describe(lecturer));
        if (lecturer.external()) {
            lecturer.rename(names.seal(id, named(description), now));
        } else if (description.name() != null) {
            throw Refused.because(TrainingProblem.LECTURER_IS_A_MEMBER);
        }
        lecturer.teaches(description.homeInstitution(), description.level(), description.topics(), now);
        audit.record(Act.of("lecturer:update", SUBJECT, id).in(standing.placeOf(lecturer.organizationId())));
    }

    /** The member, if she belongs today to a branch that the caller covers: nobody learns the name of somebody elsewhere. */
    private UUID member(UUID memberId, Scope caller) {
        return standing.affiliated(memberId, Time.today(clock), caller).memberId();
    }

    private static String named(LecturerRequest.Description description) {
        if (description.name() == null) {
            throw Refused.because(CommonProblem.INVALID_REQUEST).violating(NAME_MISSING);
        }
        return description.name();
    }

    private Lecturer kept(UUID id, IfMatch expected, Scope caller) {
        Lecturer lecturer = lecturers.lock(id, caller).orElseThrow(() -> CommonProblem.notFound(SUBJECT));
        expected.require(lecturer.version());
        return lecturer;
    }

    private LecturerRequest.Description describe(Lecturer lecturer) {
        String name = lecturer.external()
                ? names.of(lecturer.id(), lecturer.sealedName())
                        .orElseThrow(() -> Refused.because(TrainingProblem.LECTURER_ERASED))
                : null;
        return new LecturerRequest.Description(name, lecturer.homeInstitution(), lecturer.level(), lecturer.topics());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package org.xianfeng.training.lecturer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;

/** Answers who teaches: those of the caller's own pools, and those of the organisations above. */
@ApplicationScoped
public class ReadLecturer {

    private final LecturerRepository lecturers;
    private final LecturerNames names;

    ReadLecturer(LecturerRepository lecturers, LecturerNames names) {
        this.lecturers = lecturers;
        this.names = names;
    }

    /** A lecturer and the version. */
    public record Read(long version, LecturerView view) {}

    @Transactional
    public Read one(UUID id, Scope caller) {
        LecturerRepository.Row row = lecturers.find(id, caller).orElseThrow(() -> CommonProblem.notFound("lecturer"));
        return new Read(row.version(), view(row, opened(List.of(row))));
    }

    @Transactional
    public Page<LecturerView> list(String externalCode, Window<LecturerRepository.Row> window, Scope caller) {
        List<LecturerRepository.Row> rows = lecturers.list(externalCode, window, caller);
        Map<UUID, String> opened = opened(rows);
        Page<LecturerView> page = window.page(rows, row -> view(row, opened));
        return window.counts() ? page.counted(lecturers.count(externalCode, window, caller)) : page;
    }

    private Map<UUID, String> opened(List<LecturerRepository.Row> rows) {
        return names.of(rows.stream()
                .filter(LecturerRepository.Row::external)
                .collect(Collectors.toMap(LecturerRepository.Row::id, LecturerRepository.Row::sealedName)));
    }

    private static LecturerView view(LecturerRepository.Row row, Map<UUID, String> opened) {
        return new LecturerView(
                row.id(),
                row.externalCode(),
                row.organizationId(),
                row.external(),
                row.memberId(),
                row.external() ? opened.get(row.id()) : row.memberName(),
                row.homeInstitution(),
                row.level(),
                row.topics());
    }
}

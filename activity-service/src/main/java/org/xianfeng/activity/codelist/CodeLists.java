package org.xianfeng.activity.codelist;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.xianfeng.activity.activity.ActivityKind;
import org.xianfeng.activity.activity.ActivityState;
import org.xianfeng.activity.activity.ExternalHostKind;
import org.xianfeng.activity.attendance.AbsenceReason;
import org.xianfeng.activity.attendance.AttendanceCode;
import org.xianfeng.activity.attendance.Capacity;
import org.xianfeng.activity.attendance.ExclusionGround;
import org.xianfeng.activity.attendance.Mode;
import org.xianfeng.activity.attendance.ReadingCause;
import org.xianfeng.activity.directory.Due;
import org.xianfeng.activity.outcome.BaselineKind;
import org.xianfeng.support.language.BilingualText;

/** Every code that this service takes and gives. */
final class CodeLists {

    static final List<CodeList> ALL = List.of(
            of("absence-reasons", AbsenceReason.values(), AbsenceReason::label),
            of("activity-kinds", ActivityKind.values(), ActivityKind::label),
            of("activity-modes", Mode.values(), Mode::label),
            of("activity-states", ActivityState.values(), ActivityState::label),
            of("attendance-codes", AttendanceCode.values(), AttendanceCode::label),
            of("attendance-dues", Due.values(), Due::label),
            of("capacities", Capacity.values(), Capacity::label),
            of("exclusion-grounds", ExclusionGround.values(), ExclusionGround::label),
            of("external-host-kinds", ExternalHostKind.values(), ExternalHostKind::label),
            of("outcome-baselines", BaselineKind.values(), BaselineKind::label),
            of("roster-reading-causes", ReadingCause.values(), ReadingCause::label));

    private CodeLists() {}

    static Optional<CodeList> named(String name) {
        return ALL.stream().filter(list -> list.name().equals(name)).findFirst();
    }

    private static <E extends Enum<E>> CodeList of(String name, E[] values, Function<E, BilingualText> label) {
        return new CodeList(
                name,
                Arrays.stream(values)
                        .map(value -> new CodeList.Code(value.name(), label.apply(value)))
                        .toList());
    }
}

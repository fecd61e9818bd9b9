package org.xianfeng.membership.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotNull;

/** Which superior outside this system the top of a tree had when. */
@Schema(name = "SuperiorPeriod", description = "Which superior outside this system it had when | 系统外上级及起止日期")
public record SuperiorPeriodView(
        @NotNull ExternalSuperior superior,
        @Schema(description = "The first day that counts | 计入的首日") @NotNull LocalDate from,
        @Schema(description = "The first day that no longer counts; absent while it lasts | 不再计入的首日；仍在持续则无此项")
                LocalDate until) {

    /** Nothing for the days on which it stood below another organisation. */
    static Stream<SuperiorPeriodView> of(Placement placement) {
        return placement.superior().stream()
                .map(superior -> new SuperiorPeriodView(superior, placement.validFrom(), placement.validUntil()));
    }
}

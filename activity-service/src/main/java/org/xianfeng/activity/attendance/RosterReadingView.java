package org.xianfeng.activity.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/** One reading of the roster of the hosts, with what it came to; the last one counts. */
@Schema(name = "RosterReading")
public record RosterReadingView(
        @NotNull UUID id,
        @Schema(description = "1 for the first; the last one counts | 序号，首次为 1；以最后一次为准") int number,
        @NotNull ReadingCause cause,
        @Schema(
                        description =
                                "The host that joined, and whose roster alone was read; with HOST_JOINED only | 新加入的主办组织（仅读取其名册）；仅 HOST_JOINED 时有")
                UUID organizationId,
        @Schema(description = "Why it was read anew; with READ_ANEW only | 重新读取的原因；仅 READ_ANEW 时有") String reason,
        @Schema(
                        description =
                                "How many were on the roster from then on, those whom the sheet excludes among them | 自此次读取起的应到人数，含出席表登记为不计入应到者")
                int people,
        @Schema(description = "How many of them had a vote that day | 其中当日有表决权的人数") int voting,
        @NotNull Instant readAt,
        @Schema(description = "The account; absent for a caller without one | 操作账户；无账户的调用者操作时无此项") UUID readBy) {}

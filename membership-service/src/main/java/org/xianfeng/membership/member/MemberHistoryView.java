package org.xianfeng.membership.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;

/** What is recorded of a membership from its first day on, each list in the order of its first days. */
@Schema(name = "MemberHistory", description = "What was true of a membership when | 党籍历次登记的起止信息")
public record MemberHistoryView(
        @NotNull @Schema(description = "When the branch meeting accepted her as probationary | 支部大会接收其为预备党员的日期")
                LocalDate joinDate,
        @Schema(description = "Since when she is a full member; absent while she is on probation | 转为正式党员的日期，预备期内无此项")
                LocalDate fullMemberDate,
        @Schema(description = "The document that confirmed her, where it was recorded | 批准转正的文件，有登记时才有")
                String confirmedBy,
        @NotNull List<StateSince> states,
        @NotNull List<Belonging> affiliations) {

    private static final String FROM = "Its first day, in Asia/Shanghai | 起始日（北京时间）";
    private static final String UNTIL = "The first day that no longer counts | 不再计入的首日";

    static MemberHistoryView of(Membership membership, List<Belonging> affiliations) {
        return new MemberHistoryView(
                membership.joinDate(),
                membership.fullMemberDate().orElse(null),
                membership.confirmedBy().orElse(null),
                membership.states().stream().map(StateSince::of).toList(),
                affiliations);
    }

    /** Which state it had when, and by which document. */
    @Schema(name = "MembershipStatePeriod", description = "Which state the membership had when | 党籍状态及起止日期")
    public record StateSince(
            @NotNull MembershipState state,
            @Schema(description = "The document that decided it, where it was recorded | 作出决定的文件，有登记时才有")
                    String documentNo,
            @NotNull @Schema(description = FROM) LocalDate from,
            @Schema(description = UNTIL) LocalDate until) {

        static StateSince of(StatePeriod period) {
            return new StateSince(
                    period.state(), period.documentNo().orElse(null), period.validFrom(), period.validUntil());
        }
    }

    /** To which branch she belonged when; the names are those of the last day. */
    @Schema(name = "AffiliationPeriod", description = "To which branch and group she belonged when | 所在支部、党小组及起止日期")
    public record Belonging(
            @Schema(description = "Absent where it stands outside the caller's scope | 不在调用者权限范围内时无此项")
                    MemberView.Place branch,
            @Schema(
                            description = "Absent where she belonged to none, or it stands outside the caller's scope"
                                    + " | 未编入党小组，或不在调用者权限范围内时无此项")
                    MemberView.Place group,
            @NotNull @Schema(description = FROM) LocalDate from,
            @Schema(description = UNTIL) LocalDate until) {}
}

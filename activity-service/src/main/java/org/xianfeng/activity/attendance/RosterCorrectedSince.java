package org.xianfeng.activity.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the roster of the hosts speaks of that day by now, compared with what it said when it was read; nothing is counted by
 * it. As on a single line, whoever is told of with another branch, group, stage, state or voting right has changed.
 */
@Schema(name = "RosterCorrectedSince")
public record RosterCorrectedSince(
        @Schema(description = "Who would be expected by now and was not | 原未计入、按现名册应到的人数") long came,
        @Schema(description = "Who was expected and would not be by now | 原已计入、按现名册不应到的人数") long left,
        @Schema(
                        description =
                                "Who was expected and still would be, with another branch, group, stage, state or vote | 仍应到但所在支部、党小组、党员类别、党籍状态或表决权有变化的人数")
                long changed,
        @Schema(description = "Of those changed, who gained or lost the vote | 其中表决权有变化的人数") long changedVote) {

    /** Not named as a property is, for the document would take it for one. */
    boolean saysTheSame() {
        return came + left + changed == 0;
    }
}

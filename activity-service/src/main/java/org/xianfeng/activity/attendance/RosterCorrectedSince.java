package org.xianfeng.activity.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the roster of the hosts speaks of that day by now, compared with what it said when it was read; nothing is counted by
 * it. As on a single line, whoever is told of with another branch, group, stage, state or voting right has changed.
 *
 * @param came who would be expected by now and was not
 * @param left who was expected and would not be by now
 * @param changed of whom something else is said
 * @param changedVote of those, who gained or lost the vote
 */
@Schema(name = "RosterCorrectedSince")
public record RosterCorrectedSince(long came, long left, long changed, long changedVote) {

    /** Not named as a property is, for the document would take it for one. */
    boolean saysTheSame() {
        return came + left + changed == 0;
    }
}

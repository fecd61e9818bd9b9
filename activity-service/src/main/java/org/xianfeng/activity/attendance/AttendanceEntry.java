package org.xianfeng.activity.attendance;

import java.util.UUID;

/**
 * One line as it was recorded: the first, or a correction of the one before.
 *
 * @param number from 1 on for each participant
 * @param correctionReason null for the first
 */
record AttendanceEntry(
        UUID id, UUID participantId, int number, Participant.Recorded recorded, String correctionReason) {}

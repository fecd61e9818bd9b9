package org.xianfeng.activity.attendance;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.personaldata.PersonKeys;
import org.xianfeng.support.personaldata.Reveal;
import org.xianfeng.support.personaldata.SecretText;
import org.xianfeng.support.problem.CommonProblem;

/** The one thing that is kept of a guest, her name: shown to whoever states why, and forgotten for good. */
@ApplicationScoped
public class Guests {

    private final SqlSession sql;
    private final PersonKeys keys;

    Guests(SqlSession sql, PersonKeys keys) {
        this.sql = sql;
        this.keys = keys;
    }

    /** The name in the clear; the caller of this has written down why. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String disclose(UUID participantId, UUID activityId) {
        byte[] sealed = guest(participantId, activityId).get("guest_name", byte[].class);
        if (sealed == null) {
            throw CommonProblem.notFound("guest");
        }
        return keys.find(participantId)
                .map(key -> key.open(AttendanceRows.guestName(participantId), sealed, SecretText::of)
                        .reveal(Reveal.TO_DISCLOSE))
                .orElseThrow(() -> CommonProblem.notFound("guest"));
    }

    /** Leaves nothing of her name on the sheet; that somebody came stays true. False if she was erased before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean forget(UUID participantId, UUID activityId, Instant now) {
        if (guest(participantId, activityId).get("guest_name") == null) {
            return false;
        }
        sql.change("update participant set guest_name = null, erased_at = :now where id = :id")
                .bind("now", now)
                .bind("id", participantId)
                .execute();
        return true;
    }

    /** On the sheet of which activity somebody is, a guest or not. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> activityOf(UUID participantId) {
        return sql
                .query("select activity_id from participant where id = :id")
                .bind("id", participantId)
                .list(row -> row.get("activity_id", UUID.class))
                .stream()
                .findFirst();
    }

    private Tuple guest(UUID participantId, UUID activityId) {
        return sql
                .query(
                        """
                        select guest_name from participant
                         where id = :id and activity_id = :activity and member_id is null
                        """)
                .bind("id", participantId)
                .bind("activity", activityId)
                .list(row -> row)
                .stream()
                .findFirst()
                .orElseThrow(() -> CommonProblem.notFound("guest"));
    }
}

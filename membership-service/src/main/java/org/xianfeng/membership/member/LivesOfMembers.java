package org.xianfeng.membership.member;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.xianfeng.membership.person.BirthDateCorrected;
import org.xianfeng.support.database.SqlSession;

/** What is recorded of people's lives, read at once. */
@ApplicationScoped
class LivesOfMembers {

    private final SqlSession sql;

    LivesOfMembers(SqlSession sql) {
        this.sql = sql;
    }

    /** The person must be locked, so that it stays true. */
    Life of(UUID personId) {
        return sql.query(
                        """
                        select p.birth_date, min(m.join_date) as first_joined,
                               min(s.valid_from) filter (where s.state = 'DECEASED') as died_on,
                               max(s.valid_until) filter (where s.state = any(:onRoster)) as on_roster_until,
                               coalesce(bool_or(s.valid_until is null) filter (where s.state = any(:onRoster)), false)
                                   as on_roster
                          from person p
                          left join membership m on m.person_id = p.id
                          left join membership_state s on s.member_id = m.id
                         where p.id = :person group by p.id
                        """)
                .bind("person", personId)
                .bind("onRoster", MembershipState.onRoster())
                .first(row -> new Life(
                        row.get("birth_date", LocalDate.class),
                        row.get("first_joined", LocalDate.class),
                        row.get("died_on", LocalDate.class),
                        row.get("on_roster_until", LocalDate.class),
                        row.get("on_roster", Boolean.class)))
                .orElseThrow();
    }

    void follow(@Observes BirthDateCorrected corrected) {
        of(corrected.personId()).bornOn(corrected.birthDate()).requireOldEnough();
    }
}

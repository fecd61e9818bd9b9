package org.xianfeng.membership.post;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.membership.member.MembershipState;
import org.xianfeng.membership.organization.OrganizationKind;
import org.xianfeng.membership.post.AppointToPost.Appointment;
import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.problem.Refused;

/**
 * Who may be given which post: the organisation has such a post on every day that she is to hold it, and she is a full
 * member on the first of them and stays on the roster. Of somebody who has no membership here nothing is known that speaks
 * against it: an officer may be sent by an organisation that records her elsewhere.
 */
@ApplicationScoped
class AppointmentRule {

    private final SqlSession sql;

    AppointmentRule(SqlSession sql) {
        this.sql = sql;
    }

    /** A state of one of her memberships. */
    private record Standing(UUID member, LocalDate fullFrom, MembershipState state, LocalDate from, LocalDate until) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /** What is known of her must be locked: nobody ends her membership until the transaction ends. */
    void check(Appointment appointment) {
        kindsOf(appointment).stream()
                .filter(kind -> !appointment.post().fits(kind))
                .findFirst()
                .ifPresent(kind -> {
                    throw Refused.because(MembershipProblem.NO_SUCH_POST_THERE)
                            .with("post", appointment.post())
                            .with("kind", kind);
                });
        List<Standing> standings = standingsOf(appointment.personId());
        if (!standings.isEmpty()) {
            requireMember(appointment, standings);
        }
    }

    private static void requireMember(Appointment appointment, List<Standing> standings) {
        LocalDate day = appointment.from();
        List<Standing> thatDay =
                standings.stream().filter(standing -> standing.holdsOn(day)).toList();
        Standing member = thatDay.stream()
                .filter(standing -> standing.state().isOnRoster())
                .findFirst()
                .orElseThrow(() -> thatDay.isEmpty() ? notFull(appointment) : off(thatDay.get(0)));
        if (appointment.post().needsFullMember()
                && (member.fullFrom() == null || member.fullFrom().isAfter(day))) {
            throw notFull(appointment);
        }
        standings.stream()
                .filter(later -> later.member().equals(member.member()))
                .filter(later -> !later.state().isOnRoster() && later.from().isAfter(day))
                .filter(later -> appointment.until() == null || later.from().isBefore(appointment.until()))
                .findFirst()
                .ifPresent(later -> {
                    throw off(later);
                });
    }

    private static Refused notFull(Appointment appointment) {
        return Refused.because(MembershipProblem.HOLDER_NOT_A_FULL_MEMBER)
                .with("post", appointment.post())
                .with("from", appointment.from());
    }

    private static Refused off(Standing standing) {
        return Refused.because(MembershipProblem.HOLDER_NOT_ON_THE_ROSTER)
                .with("state", standing.state())
                .with("since", standing.from());
    }

    private List<OrganizationKind> kindsOf(Appointment appointment) {
        return sql.query(
                        """
                        select distinct kind from organization_kind
                         where organization_id = :id
                           and valid_during && daterange(cast(:from as date), cast(:until as date))
                         order by kind
                        """)
                .bind("id", appointment.organizationId())
                .bind("from", appointment.from())
                .bind("until", appointment.until(), LocalDate.class)
                .list(row -> OrganizationKind.valueOf(row.get("kind", String.class)));
    }

    private List<Standing> standingsOf(UUID personId) {
        return sql.query(
                        """
                        select m.id, m.full_member_date, s.state, s.valid_from, s.valid_until
                          from membership m join membership_state s on s.member_id = m.id
                         where m.person_id = :person
                         order by s.valid_from
                        """)
                .bind("person", personId)
                .list(row -> new Standing(
                        row.get("id", UUID.class),
                        row.get("full_member_date", LocalDate.class),
                        MembershipState.valueOf(row.get("state", String.class)),
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_until", LocalDate.class)));
    }
}

package org.xianfeng.membership.post;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.membership.member.MembershipState;
import org.xianfeng.membership.organization.OrganizationRepository;
import org.xianfeng.membership.organization.PlaceInTime;
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

    private final OrganizationRepository organizations;
    private final SqlSession sql;

    AppointmentRule(OrganizationRepository organizations, SqlSession sql) {
        this.organizations = organizations;
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
        List<PlaceInTime> places =
                organizations.placesOf(appointment.organizationId(), appointment.from(), appointment.until());
        places.stream()
                .filter(PlaceInTime::isAnything)
                .map(PlaceInTime::kind)
                .filter(kind -> !appointment.post().fits(kind))
                .findFirst()
                .ifPresent(kind -> {
                    throw Refused.because(MembershipProblem.NO_SUCH_POST_THERE)
                            .with("post", appointment.post())
                            .with("kind", kind);
                });
        places.get(0).existence().require(appointment.from(), appointment.until());
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

    /** Refuses an appointment to a post that somebody holds on some of these days; whom it succeeds has ended by now. */
    void requireVacant(Appointment appointment) {
        sql.query(
                        """
                        select id, valid_from from post_holding
                         where organization_id = :organization and post = :post
                           and (:single or person_id = :person)
                           and valid_during && daterange(cast(:from as date), cast(:until as date))
                         order by valid_from
                        """)
                .bind("organization", appointment.organizationId())
                .bind("post", appointment.post().name())
                .bind("single", appointment.post().isHeldByOne())
                .bind("person", appointment.personId())
                .bind("from", appointment.from())
                .bind("until", appointment.until(), LocalDate.class)
                .first(row -> occupied(appointment, row.get("valid_from", LocalDate.class), row.get("id", UUID.class)))
                .ifPresent(refused -> {
                    throw refused;
                });
    }

    static Refused occupied(Appointment appointment, LocalDate since, UUID holding) {
        return Refused.because(MembershipProblem.POST_OCCUPIED)
                .with("post", appointment.post())
                .with("since", since)
                .with("holding", holding);
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

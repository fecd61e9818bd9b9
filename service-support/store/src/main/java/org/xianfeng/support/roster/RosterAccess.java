package org.xianfeng.support.roster;

import io.quarkus.arc.properties.IfBuildProperty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.feed.follow.FollowerStatus;
import org.xianfeng.support.feed.follow.Followers;
import org.xianfeng.support.scope.AccessEntry;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.scope.EffectiveAccess;
import org.xianfeng.support.scope.FollowedAccess;

/** Looks up effective access in the roster: what membership-service derived, as far as we have followed it. */
@ApplicationScoped
@IfBuildProperty(name = "xianfeng.roster.followed", stringValue = "true")
class RosterAccess implements FollowedAccess {

    /** A role or a reason that a later release of membership-service has and we do not know gives nothing here. */
    private static final String ENTRIES =
            """
            select a.account_id, a.person_id, a.member_id, e.role, e.organization_id, o.path,
                   e.valid_from, e.valid_until, e.because_kind, e.because_id
            from roster_account a
            left join (roster_access_entry e
                    join roster_organization o on o.id = e.organization_id and o.path is not null)
                on e.account_id = a.account_id and e.role = any (?) and e.because_kind = any (?)
            where a.issuer = ? and a.subject = ?
            """;

    private final Sql sql;
    private final Supplier<FollowerStatus> membership;

    @Inject
    RosterAccess(Sql sql, Followers followers) {
        this(sql, () -> followers.status(FollowMembership.SOURCE));
    }

    RosterAccess(Sql sql, Supplier<FollowerStatus> membership) {
        this.sql = sql;
        this.membership = membership;
    }

    @Override
    public FollowerStatus followed() {
        return membership.get();
    }

    @Override
    public EffectiveAccess of(String issuer, String subject) {
        List<Line> lines = sql.all(
                ENTRIES,
                RosterAccess::line,
                names(AccessRole.values()),
                names(AccessEntry.Because.Kind.values()),
                issuer,
                subject);
        if (lines.isEmpty()) {
            return EffectiveAccess.NONE;
        }
        Line any = lines.get(0);
        return new EffectiveAccess(
                any.accountId(),
                any.personId(),
                any.memberId(),
                lines.stream().map(Line::entry).filter(Objects::nonNull).toList());
    }

    private record Line(UUID accountId, UUID personId, UUID memberId, AccessEntry entry) {}

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("account_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getString("role") == null ? null : entry(row));
    }

    private static AccessEntry entry(ResultSet row) throws SQLException {
        return new AccessEntry(
                AccessRole.valueOf(row.getString("role")),
                row.getObject("organization_id", UUID.class),
                row.getString("path"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                new AccessEntry.Because(
                        AccessEntry.Because.Kind.valueOf(row.getString("because_kind")),
                        row.getObject("because_id", UUID.class)));
    }

    private static String[] names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toArray(String[]::new);
    }
}

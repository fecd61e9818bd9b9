package org.xianfeng.activity.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An organisation of the roster, as it is known now.
 *
 * @param path where it stands today, in the words of {@link org.xianfeng.support.scope.PathRange}
 * @param existsUntil the first day on which it no longer exists; null while nothing ended it
 */
public record OrganizationRef(
        UUID id, String name, String kind, String path, LocalDate existsFrom, LocalDate existsUntil) {

    static OrganizationRef of(org.xianfeng.support.roster.OrganizationRef known) {
        return new OrganizationRef(
                known.id(), known.name(), known.kind(), known.path(), known.existsFrom(), known.existsUntil());
    }

    static OrganizationRef of(ResultSet row) throws SQLException {
        return new OrganizationRef(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("kind"),
                row.getString("path"),
                row.getObject("exists_from", LocalDate.class),
                row.getObject("exists_until", LocalDate.class));
    }

    public OrganizationLevel level() {
        return OrganizationLevel.ofKind(kind);
    }

    public boolean hasMembersOfItsOwn() {
        return level() == OrganizationLevel.BRANCH || level() == OrganizationLevel.GROUP;
    }

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(existsFrom) && (existsUntil == null || day.isBefore(existsUntil));
    }
}

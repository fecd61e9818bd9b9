package org.xianfeng.membership.member;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.membership.access.AccessFacts;
import org.xianfeng.support.database.SqlSession;
import org.xianfeng.support.scope.AccessEntry.Because;
import org.xianfeng.support.scope.AccessRole;

/**
 * A member sees herself, and what is published to the branch she belongs to. Her own membership is the one that goes on;
 * one that is over keeps its days in the list and is nobody's own.
 */
@ApplicationScoped
class MembershipAccess implements AccessFacts {

    private final SqlSession sql;

    MembershipAccess(SqlSession sql) {
        this.sql = sql;
    }

    private record Belonging(UUID person, Given given) {}

    @Override
    public Map<UUID, List<Given>> about(Collection<UUID> people) {
        return sql
                .query(
                        """
                        select m.person_id, case when m.ended_on is null then m.id end as own, a.id, a.branch_id,
                               a.valid_from, a.valid_until
                          from membership m join affiliation a on a.member_id = m.id
                         where m.person_id = any(:people)
                         order by m.id, a.valid_from
                        """)
                .bind("people", people.toArray(UUID[]::new))
                .list(row -> new Belonging(
                        row.get("person_id", UUID.class),
                        new Given(
                                AccessRole.MEMBER,
                                row.get("branch_id", UUID.class),
                                row.get("own", UUID.class),
                                row.get("valid_from", LocalDate.class),
                                row.get("valid_until", LocalDate.class),
                                new Because(Because.Kind.MEMBERSHIP, row.get("id", UUID.class)))))
                .stream()
                .collect(groupingBy(Belonging::person, mapping(Belonging::given, toList())));
    }
}

package org.xianfeng.activity.outcome;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Outcomes of activities. */
@ApplicationScoped
class OutcomeRepository implements PanacheRepositoryBase<Outcome, UUID> {

    Optional<Outcome> of(UUID activityId, UUID id) {
        return find("activityId = ?1 and id = ?2", activityId, id).firstResultOptional();
    }

    /** The rows of a query in SQL, which is how windows are written. */
    List<Outcome> page(String query, Map<String, Object> parameters) {
        NativeQuery<Outcome> rows = getEntityManager().unwrap(Session.class).createNativeQuery(query, Outcome.class);
        parameters.forEach(rows::setParameter);
        return rows.getResultList();
    }

    /** By which later outcome this one was corrected. */
    Optional<UUID> correctionOf(UUID id) {
        return Optional.ofNullable(correctionsOf(List.of(id)).get(id));
    }

    /** By which later outcome each of these was corrected. */
    Map<UUID, UUID> correctionsOf(List<UUID> ids) {
        Map<UUID, UUID> corrections = new HashMap<>();
        find("correctsId in ?1", ids).stream()
                .forEach(correction -> corrections.put(correction.correctsId(), correction.id()));
        return corrections;
    }
}

package org.xianfeng.membership.world;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.membership.access.AccessFacts;

/** Exists in tests only, to show what becomes of the others when access of one person cannot be worked out. */
@ApplicationScoped
public class FactsThatFail implements AccessFacts {

    private final Set<UUID> failing = Collections.synchronizedSet(new HashSet<>());

    public void failFor(UUID person) {
        failing.add(person);
    }

    public void failForNobody() {
        failing.clear();
    }

    @Override
    public Map<UUID, List<Given>> about(Collection<UUID> people) {
        if (people.stream().anyMatch(failing::contains)) {
            throw new IllegalStateException("For a test");
        }
        return Map.of();
    }
}

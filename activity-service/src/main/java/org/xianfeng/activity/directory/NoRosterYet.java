package org.xianfeng.activity.directory;

import io.quarkus.arc.DefaultBean;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Stands in where no roster is followed: it knows nobody, and says that whoever is asked for may still come. */
@DefaultBean
@ApplicationScoped
class NoRosterYet implements Directory {

    @Override
    public Map<UUID, OrganizationRef> organizations(Collection<UUID> ids) {
        return Map.of();
    }

    @Override
    public List<MemberOnDay> belongingTo(Collection<UUID> branchesOrGroups, LocalDate day) {
        return List.of();
    }

    @Override
    public Map<UUID, MemberOnDay> members(Collection<UUID> ids, LocalDate day) {
        return Map.of();
    }

    @Override
    public boolean isBehind() {
        return true;
    }
}

package org.xianfeng.activity.world;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import org.xianfeng.activity.directory.Directory;
import org.xianfeng.activity.directory.MemberOnDay;
import org.xianfeng.activity.directory.OrganizationLevel;
import org.xianfeng.activity.directory.OrganizationRef;

/** A roster in memory that says of every day what tests make it say. */
@Alternative
@Priority(1)
@ApplicationScoped
public class Roster implements Directory {

    private static final AtomicInteger NEXT = new AtomicInteger(100);

    private final Map<UUID, OrganizationRef> organizations = new ConcurrentHashMap<>();
    private final Map<UUID, MemberOnDay> members = new ConcurrentHashMap<>();
    private volatile boolean behind;

    /** An organisation at the top of a tree. */
    public OrganizationRef root(String kind) {
        return add(kind, "/");
    }

    public OrganizationRef below(OrganizationRef parent, String kind) {
        return add(kind, parent.path());
    }

    /** A full member of a branch, on every day. */
    public MemberOnDay member(OrganizationRef branch) {
        return member(branch, "FULL", true);
    }

    public MemberOnDay member(OrganizationRef branch, String stage, boolean votes) {
        UUID id = UUID.randomUUID();
        MemberOnDay member = new MemberOnDay(
                id,
                "张三" + NEXT.getAndIncrement(),
                1,
                branch.id(),
                null,
                stage,
                "NORMAL",
                votes,
                true,
                List.of(branch.path()));
        members.put(id, member);
        return member;
    }

    /** A member of a group of a branch. */
    public MemberOnDay member(OrganizationRef branch, OrganizationRef group) {
        UUID id = UUID.randomUUID();
        MemberOnDay member = new MemberOnDay(
                id,
                "王五",
                1,
                branch.id(),
                group.id(),
                "FULL",
                "NORMAL",
                true,
                true,
                List.of(branch.path(), group.path()));
        members.put(id, member);
        return member;
    }

    /** What the roster says of a member from now on. */
    public void correct(MemberOnDay member) {
        members.put(member.id(), member);
    }

    /** The organisation stands elsewhere from now on. */
    public OrganizationRef move(OrganizationRef organization, String path) {
        OrganizationRef moved = new OrganizationRef(
                organization.id(), organization.name(), organization.level(), organization.kind(), path);
        organizations.put(organization.id(), moved);
        return moved;
    }

    public void fallBehind(boolean behind) {
        this.behind = behind;
    }

    private OrganizationRef add(String kind, String parentPath) {
        String code = Integer.toString(NEXT.getAndIncrement(), Character.MAX_RADIX);
        OrganizationRef organization = new OrganizationRef(
                UUID.randomUUID(), "组织" + code + "（演示）", OrganizationLevel.ofKind(kind), kind, parentPath + code + "/");
        organizations.put(organization.id(), organization);
        return organization;
    }

    @Override
    public Map<UUID, OrganizationRef> organizations(Collection<UUID> ids) {
        Map<UUID, OrganizationRef> found = new HashMap<>(organizations);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public List<MemberOnDay> belongingTo(Collection<UUID> branchesOrGroups, LocalDate day) {
        Set<UUID> asked = new HashSet<>(branchesOrGroups);
        return members.values().stream()
                .filter(member -> asked.contains(member.branchId()) || asked.contains(member.groupId()))
                .sorted(Comparator.comparing(MemberOnDay::id))
                .toList();
    }

    @Override
    public Map<UUID, MemberOnDay> members(Collection<UUID> ids, LocalDate day) {
        Map<UUID, MemberOnDay> found = new HashMap<>(members);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public boolean isBehind() {
        return behind;
    }
}

package org.xianfeng.membership.organization;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.rulesetting.ChangeRuleSetting;
import org.xianfeng.support.scope.Scope;

/**
 * Records that an organisation stands elsewhere, is called otherwise, is of another kind or has another superior
 * outside, from a day on. From the very day on which the last such fact began, it is corrected, and what it said is
 * kept.
 */
@ApplicationScoped
public class ChangeOrganization {

    private static final String MOVED = "Organization moved | 组织隶属关系变更";

    private final OrganizationRepository organizations;
    private final Neighbourhood neighbourhood;
    private final TreePaths paths;
    private final TellOrganization tell;
    private final ChangeRuleSetting settings;
    private final AuditLog audit;
    private final Clock clock;

    ChangeOrganization(
            OrganizationRepository organizations,
            Neighbourhood neighbourhood,
            TreePaths paths,
            TellOrganization tell,
            ChangeRuleSetting settings,
            AuditLog audit,
            Clock clock) {
        this.organizations = organizations;
        this.neighbourhood = neighbourhood;
        this.paths = paths;
        this.tell = tell;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Moves it with everything below it: one placement row, one bulk update for each current-state table, the rule
     * settings of the subtree, one event. Both the organisation and its new parent must lie within the caller's scope.
     * The lock is taken before the tree of any day is looked at, so that of two moves the second sees what the first
     * has done.
     */
    @Transactional
    public void move(UUID id, UUID parentId, LocalDate from, Scope scope) {
        RecordedDay.notAfterToday(from, clock);
        organizations.lockTree();
        Organization organization = organizations.lock(id, scope).orElseThrow(() -> notFound());
        String oldPath = organizations.pathOf(id, scope).orElseThrow();
        String parentPath = organizations.pathOf(parentId, scope).orElseThrow(() -> notFound());
        neighbourhood.firstDayBelow(parentId, id, from).ifPresent(day -> {
            throw Refused.because(MembershipProblem.PLACEMENT_WOULD_BE_CYCLE).with("day", day);
        });
        requireNoMembersLeftBehind(id, parentId, from);
        Instant now = clock.instant();
        organizations.keepReplaced("organization_placement", id, from, now);
        organization.moveBelow(organizations.findById(parentId), from, now);
        organizations.flush();
        String newPath = parentPath + organization.code() + "/";
        paths.moveSubtree(id, parentId, oldPath, newPath);
        settings.follow(oldPath, newPath, from, MOVED);
        audit.record(Act.of("organization:move", "organization", id)
                .in(newPath)
                .with("parent", parentId.toString())
                .with("from", from.toString()));
        tell.moved(organization, oldPath, newPath, from);
    }

    /** A member's relationship is to her branch and moves by a decision about her, never with a group. */
    private void requireNoMembersLeftBehind(UUID id, UUID parentId, LocalDate from) {
        long members = neighbourhood.membersOfAnotherBranch(id, parentId, from);
        if (members > 0) {
            throw Refused.because(MembershipProblem.GROUP_HAS_MEMBERS)
                    .with("members", members)
                    .with("from", from);
        }
    }

    @Transactional
    public void rename(UUID id, String name, LocalDate from, Scope scope) {
        RecordedDay.notAfterToday(from, clock);
        organizations.shareTree();
        Organization organization = organizations.lock(id, scope).orElseThrow(() -> notFound());
        Instant now = clock.instant();
        organizations.keepReplaced("organization_name", id, from, now);
        organization.rename(name, from, now);
        organizations.flush();
        organizations.showName(organization);
        updated(
                organization,
                Act.of("organization:update", "organization", id).with("nameFrom", from.toString()),
                scope);
    }

    /** The top of a tree has another superior outside this system; it stays where it is, with everything below it. */
    @Transactional
    public void answerTo(UUID id, ExternalSuperior superior, LocalDate from, Scope scope) {
        RecordedDay.notAfterToday(from, clock);
        organizations.shareTree();
        Organization organization = organizations.lock(id, scope).orElseThrow(() -> notFound());
        Instant now = clock.instant();
        organizations.keepReplaced("organization_placement", id, from, now);
        organization.answerTo(superior, from, now);
        organizations.flush();
        updated(
                organization,
                Act.of("organization:update", "organization", id).with("superiorFrom", from.toString()),
                scope);
    }

    /** The tree's rule must hold for the new kind on every day since, with all that stood next to it. */
    @Transactional
    public void become(UUID id, OrganizationKind kind, LocalDate from, Scope scope) {
        RecordedDay.notAfterToday(from, clock);
        organizations.lockTree();
        Organization organization = organizations.lock(id, scope).orElseThrow(() -> notFound());
        Instant now = clock.instant();
        organizations.keepReplaced("organization_kind", id, from, now);
        organization.become(kind, from, neighbourhood.surroundings(id, from), now);
        organizations.flush();
        organizations.showKind(organization);
        updated(
                organization,
                Act.of("organization:update", "organization", id)
                        .with("kind", kind.name())
                        .with("from", from.toString()),
                scope);
    }

    private void updated(Organization organization, Act act, Scope scope) {
        String path = organizations.pathOf(organization.id(), scope).orElseThrow();
        audit.record(act.in(path));
        tell.changed(organization, path);
    }

    private static Refused notFound() {
        return CommonProblem.notFound("organization");
    }
}

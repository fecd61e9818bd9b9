package org.xianfeng.membership.organization;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.membership.event.MembershipEvent;
import org.xianfeng.membership.event.OrganizationMoved;
import org.xianfeng.membership.event.OrganizationState;
import org.xianfeng.support.feed.EventFeed;

/** Tells the other services about organisations, last in the transaction that changed them. */
@ApplicationScoped
class TellOrganization {

    private final EventFeed feed;

    TellOrganization(EventFeed feed) {
        this.feed = feed;
    }

    void changed(Organization organization, String path) {
        feed.publish(
                MembershipEvent.ORGANIZATION_STATE,
                organization.id(),
                organization::version,
                () -> stateOf(organization, path));
    }

    /** One event for the whole subtree; the paths below follow from it. */
    void moved(Organization organization, String oldPath, String newPath, LocalDate from) {
        changed(organization, newPath);
        feed.publish(
                MembershipEvent.ORGANIZATION_MOVED,
                organization.id(),
                organization::version,
                () -> new OrganizationMoved(organization.id(), oldPath, newPath, from, organization.version()));
    }

    private static OrganizationState stateOf(Organization organization, String path) {
        OrganizationPeriod existence =
                organization.periods().get(organization.periods().size() - 1);
        List<OrganizationState.Placement> placements = organization.placements().stream()
                .map(placement -> new OrganizationState.Placement(
                        placement.parentId().orElse(null),
                        placement == organization.placement() ? path : null,
                        placement.validFrom(),
                        placement.validUntil()))
                .toList();
        return new OrganizationState(
                organization.id(),
                organization.externalCode().orElse(null),
                organization.version(),
                organization.kind().name(),
                organization.name(),
                placements,
                organization.periods().get(0).validFrom(),
                existence.validUntil(),
                organization.recordingStartsOn());
    }
}

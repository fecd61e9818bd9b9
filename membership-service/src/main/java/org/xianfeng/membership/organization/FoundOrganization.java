package org.xianfeng.membership.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.AuditLog;
import org.xianfeng.support.database.ExternalCodes;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.scope.Scope;

/** Records that an organisation was founded, at the top of a tree or below a parent within the caller's scope. */
@ApplicationScoped
public class FoundOrganization {

    private static final ExternalCodes.Series NUMBERS =
            new ExternalCodes.Series("organization", "organization", "numbered_by");

    private final OrganizationRepository organizations;
    private final ExternalCodes codes;
    private final TellOrganization tell;
    private final AuditLog audit;
    private final Clock clock;

    FoundOrganization(
            OrganizationRepository organizations,
            ExternalCodes codes,
            TellOrganization tell,
            AuditLog audit,
            Clock clock) {
        this.organizations = organizations;
        this.codes = codes;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is known of an organisation when it is founded. */
    public record Founding(
            String name,
            OrganizationKind kind,
            String externalCode,
            LocalDate foundedOn,
            LocalDate recordingStartsOn,
            List<Founder> founders) {}

    /** At the top of a tree, with its superior outside this system. */
    @Transactional
    public UUID atRoot(Founding founding, ExternalSuperior superior) {
        Organization organization = organizationOf(founding);
        organization.standAtRoot(superior);
        return appear(organization, "/" + organization.code() + "/");
    }

    /** Below a parent. */
    @Transactional
    public UUID below(UUID parentId, Founding founding, Scope scope) {
        organizations.shareTree();
        String parentPath =
                organizations.pathOf(parentId, scope).orElseThrow(() -> CommonProblem.notFound("organization"));
        Organization organization = organizationOf(founding);
        organization.standBelow(organizations.findById(parentId));
        return appear(organization, parentPath + organization.code() + "/");
    }

    private Organization organizationOf(Founding founding) {
        RecordedDay.notAfterToday(founding.foundedOn(), clock);
        Organization organization = Organization.founded(
                organizations.nextCode(),
                founding.name(),
                founding.kind(),
                founding.foundedOn(),
                founding.recordingStartsOn(),
                clock.instant());
        organization.numbered(founding.externalCode());
        organization.foundedBy(founding.founders());
        return organization;
    }

    private UUID appear(Organization organization, String path) {
        codes.requireFree(
                NUMBERS, organization.numberedBy(), organization.externalCode().orElse(null));
        organizations.persistAndFlush(organization);
        organizations.appear(organization, path);
        audit.record(
                Act.of("organization:create", "organization", organization.id()).in(path));
        tell.changed(organization, path);
        return organization.id();
    }
}

package org.xianfeng.membership.enterprise;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.xianfeng.support.quantity.Quantity;

/**
 * An enterprise as callers see it.
 *
 * @param keeperId the organisation that keeps its record
 * @param venueName the market or building that it runs
 * @param occupiesId the enterprise whose venue it occupies
 * @param headcount how many people work there today, as precisely as was said
 * @param organizationIds the organisations that stand in it today
 */
@Schema(name = "Enterprise")
public record EnterpriseView(
        UUID id,
        String creditCode,
        String externalCode,
        String name,
        EnterpriseKind kind,
        String industry,
        UUID keeperId,
        String venueName,
        UUID occupiesId,
        boolean operating,
        Quantity headcount,
        List<UUID> organizationIds) {

    static EnterpriseView of(Enterprise enterprise, List<UUID> organizationIds, LocalDate today) {
        return new EnterpriseView(
                enterprise.id(),
                enterprise.creditCode(),
                enterprise.externalCode(),
                enterprise.name(),
                enterprise.kind(),
                enterprise.industry(),
                enterprise.keeperId(),
                enterprise.venueName(),
                enterprise.occupiesId(),
                enterprise.isOperating(),
                enterprise.headcountOn(today).map(Headcount::quantity).orElse(null),
                organizationIds);
    }
}

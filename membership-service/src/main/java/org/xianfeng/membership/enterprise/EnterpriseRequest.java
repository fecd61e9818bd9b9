package org.xianfeng.membership.enterprise;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.xianfeng.membership.enterprise.Enterprise.Registration;
import org.xianfeng.support.personaldata.CreditCode;
import org.xianfeng.support.personaldata.WellFormed;

/**
 * An enterprise to be registered.
 *
 * @param keeperId the organisation that keeps its record
 * @param venueName the market or building that it runs
 * @param occupiesId the enterprise whose venue it occupies
 */
@Schema(name = "NewEnterprise")
public record EnterpriseRequest(
        @NotNull UUID keeperId,
        @NotNull @WellFormed CreditCode creditCode,
        @Size(max = 64) String externalCode,
        @NotBlank @Size(max = 200) String name,
        @NotNull EnterpriseKind kind,
        @Size(max = 60) String industry,
        @Size(max = 200) String venueName,
        UUID occupiesId) {

    Registration registration() {
        return new Registration(keeperId, creditCode.text(), externalCode, name, kind, industry, venueName, occupiesId);
    }
}

package org.xianfeng.membership.enterprise;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.xianfeng.membership.enterprise.Enterprise.Registration;
import org.xianfeng.support.id.ExternalCode;
import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.personaldata.CreditCode;
import org.xianfeng.support.personaldata.WellFormed;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.problem.Violation;
import org.xianfeng.support.text.Legible;

/** An enterprise to be registered. */
@Schema(name = "NewEnterprise")
public record EnterpriseRequest(
        @Schema(description = "The organisation that keeps its record | 建档组织") @NotNull UUID keeperId,
        @Schema(
                        description =
                                "Unified social credit code (GB 32100), with a true check digit | 统一社会信用代码（GB 32100），校验码须正确")
                @NotNull
                @WellFormed
                CreditCode creditCode,
        @Schema(description = "The keeper's own number for it | 登记组织的自编号")
                @Pattern(regexp = ExternalCode.FORM, message = ExternalCode.EXPECTED)
                String externalCode,
        @NotNull @Size(max = 200) @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED) String name,
        @NotNull EnterpriseKind kind,
        @Size(max = 60) @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED) String industry,
        @Schema(description = "The market or building that it runs; absent if none | 所运营的市场或楼宇名称；没有则不填")
                @Size(max = 200)
                @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED)
                String venueName,
        @Schema(description = "The enterprise whose venue it occupies; absent if none | 所入驻市场或楼宇的运营企业；没有则不填")
                UUID occupiesId,
        @Schema(description = "Since when it operates; today when absent | 开始经营日期，缺省为今日") LocalDate operatingFrom,
        @Schema(description = "Since when it occupies the venue; since it operates when absent" + " | 入驻日期，缺省为开始经营日期")
                LocalDate occupiesFrom) {

    private static final Violation NOTHING_OCCUPIED = Violation.inBody(
            "/occupiesFrom",
            "occupies-from-without-venue",
            BilingualText.of("Say whose venue it occupies, or leave this out.", "请填写 occupiesId，或不填写此项。"));

    Registration registration() {
        if (occupiesFrom != null && occupiesId == null) {
            throw Refused.because(CommonProblem.INVALID_REQUEST).violating(NOTHING_OCCUPIED);
        }
        return new Registration(
                keeperId,
                creditCode.text(),
                externalCode,
                name,
                kind,
                industry,
                venueName,
                occupiesId,
                operatingFrom,
                occupiesFrom);
    }
}

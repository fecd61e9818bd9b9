package org.xianfeng.membership.enterprise;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.xianfeng.support.personaldata.CreditCode;
import org.xianfeng.support.personaldata.WellFormed;

/** What a list of enterprises can be narrowed to. */
public class EnterpriseQuery {

    @QueryParam("keeper")
    @Parameter(description = "Enterprises whose record this organisation keeps | 由该组织建档的企业")
    UUID keeper;

    @QueryParam("externalCode")
    @Size(max = 64)
    String externalCode;

    @QueryParam("creditCode")
    @WellFormed
    @Parameter(description = "The one of this unified social credit code | 按统一社会信用代码查询")
    CreditCode creditCode;

    @QueryParam("industry")
    @Size(max = 60)
    String industry;

    @QueryParam("asOf")
    @Parameter(description = "The day of which the dated facts are shown; today when absent | 所示信息的日期，缺省为今日")
    LocalDate asOf;
}

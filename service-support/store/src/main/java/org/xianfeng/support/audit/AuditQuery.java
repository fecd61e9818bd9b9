package org.xianfeng.support.audit;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.Instant;

import jakarta.ws.rs.QueryParam;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.problem.Violation;

/** What a request asks of the trail: the {@code @BeanParam} of every list of audit entries. */
public class AuditQuery {

    @QueryParam("subjectType")
    @Parameter(description = "Only entries about things of this kind, for example person. | 对象类型。")
    String subjectType;

    @QueryParam("subjectId")
    @Parameter(description = "Only entries about this thing; together with subjectType. | 对象编号，须与 subjectType 同用。")
    String subjectId;

    @QueryParam("actor")
    @Parameter(description = "Only what this actor did: issuer and subject, or job: and a name. | 操作者。")
    String actor;

    @QueryParam("action")
    @Parameter(description = "Only this action, as noun:verb. | 操作。")
    String action;

    @QueryParam("from")
    @Parameter(description = "The first instant that counts. | 起始时刻。")
    Instant from;

    @QueryParam("until")
    @Parameter(description = "The first instant that no longer counts. | 首个不再计入的时刻。")
    Instant until;

    /** For the framework, which fills the fields. */
    public AuditQuery() {}

    public AuditFilter filter() {
        if (subjectId != null && subjectType == null) {
            throw Refused.because(CommonProblem.INVALID_REQUEST)
                    .violating(Violation.inParameter(
                            "subjectType",
                            "required",
                            BilingualText.of("An id is asked for together with its kind.", "按编号查询时须同时给出对象类型。")));
        }
        return new AuditFilter(subjectType, subjectId, actor, action, from, until);
    }
}

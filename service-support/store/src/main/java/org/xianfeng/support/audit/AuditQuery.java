package org.xianfeng.support.audit;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.Instant;

import jakarta.ws.rs.QueryParam;

/** What a request asks of the trail: the {@code @BeanParam} of every list of audit entries. */
public class AuditQuery {

    @QueryParam("subjectType")
    @Parameter(description = "Only entries about things of this kind, for example person. | 对象类型。")
    String subjectType;

    @QueryParam("subjectId")
    @Parameter(description = "Only entries about this thing. | 对象编号。")
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
        return new AuditFilter(subjectType, subjectId, actor, action, from, until);
    }
}

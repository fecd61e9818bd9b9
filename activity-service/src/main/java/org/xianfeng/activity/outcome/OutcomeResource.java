package org.xianfeng.activity.outcome;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.xianfeng.support.idempotency.Answer;
import org.xianfeng.support.idempotency.Idempotency;
import org.xianfeng.support.language.Language;
import org.xianfeng.support.page.Lists;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.PageRequest;
import org.xianfeng.support.problem.Refuses;
import org.xianfeng.support.scope.CurrentAccess;

/** What activities brought. */
@Path("/api/v1/activities/{id}/outcomes")
@Tag(name = "Outcomes", description = "What activities brought, with unit and baseline | 活动成效及其单位与对比基准")
@Produces(MediaType.APPLICATION_JSON)
public class OutcomeResource {

    private final RecordOutcome record;
    private final ReadOutcomes read;
    private final CurrentAccess access;
    private final Lists lists;
    private final Idempotency idempotency;

    @Context
    HttpHeaders headers;

    OutcomeResource(
            RecordOutcome record, ReadOutcomes read, CurrentAccess access, Lists lists, Idempotency idempotency) {
        this.record = record;
        this.read = read;
        this.access = access;
        this.lists = lists;
        this.idempotency = idempotency;
    }

    @GET
    @PermissionsAllowed("outcome:read")
    @Operation(operationId = "listOutcomes", summary = "What an activity brought, with corrections | 查询活动成效及更正")
    @APIResponse(responseCode = "200", description = "A page of outcomes | 一页成效")
    public Page<OutcomeView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return read.of(id, access.scope("outcome:read"), lists.open(page, ReadOutcomes.ORDER), language());
    }

    @GET
    @Path("/{outcomeId}")
    @PermissionsAllowed("outcome:read")
    @Operation(operationId = "getOutcome", summary = "One outcome, with what follows from its baseline | 查看成效及与基准对比的推算")
    @APIResponse(responseCode = "200", description = "The outcome | 该成效")
    public OutcomeView get(@PathParam("id") UUID id, @PathParam("outcomeId") UUID outcomeId) {
        return read.one(id, outcomeId, access.scope("outcome:read"), language());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"outcome:record", "study-outcome:record"})
    @Refuses({
        "activity-cancelled",
        "activity-annulled",
        "activity-not-held",
        "correction-needs-reason",
        "outcome-already-corrected",
        "period-not-after-start",
        "baseline-needs-time",
        "baseline-unit-differs"
    })
    @Operation(
            operationId = "recordOutcome",
            summary =
                    "Record what a held activity brought, or correct an earlier statement by a new one | 登记已开展活动的成效，或以新记录更正原记录")
    @APIResponseSchema(value = OutcomeView.class, responseCode = "201", responseDescription = "Recorded | 已登记")
    public Response create(@PathParam("id") UUID id, @Valid @NotNull NewOutcome request) {
        return idempotency.once(
                () -> record.record(
                        id,
                        request,
                        kind -> access.scope(kind.permission("outcome:record")),
                        access.entries().accountId()),
                outcome -> Answer.created("/api/v1/activities/" + id + "/outcomes/" + outcome, get(id, outcome)),
                answered -> get(id, answered.madeId()));
    }

    private Language language() {
        return Language.preferredBy(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}

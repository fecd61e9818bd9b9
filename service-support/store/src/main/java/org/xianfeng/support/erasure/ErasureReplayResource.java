package org.xianfeng.support.erasure;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.xianfeng.support.batch.Batch;
import org.xianfeng.support.batch.BatchWork;
import org.xianfeng.support.problem.Refuses;

/**
 * Erasures that a restored backup undid: whoever runs the platform sends the ids, as often as she likes. Each service has a
 * resource that extends this and says its path, and whom it does not erase.
 */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Erasure replays", description = "Erasures that a restored backup undid | 恢复备份后的再次删除")
public abstract class ErasureReplayResource {

    @Inject
    Erasable subjects;

    @Inject
    ReplayErasure replay;

    @Inject
    Batch batch;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("erasure-replay:create")
    @Refuses(each = "invalid-request")
    @Operation(
            operationId = "replay{Service}Erasures",
            summary = "Erase again whom a restored backup brought back, up to 500, each answered by itself"
                    + " | 恢复备份后再次删除已删除的人员（至多 500 条），逐条答复")
    @APIResponseSchema(value = ErasureReplayAnswer.class, responseCode = "200")
    public Response create(
            @Valid @NotNull ErasureReplay list,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        BatchWork<ErasureReplay.FormerErasure, ErasureOutcome> again =
                (item, transaction) -> transaction.run(() -> replay.again(subjects, item.personId(), list.note()));
        return batch.answer(list.items(), ErasureReplay.FormerErasure.class, languages, again, ErasureReplayAnswer::of);
    }
}

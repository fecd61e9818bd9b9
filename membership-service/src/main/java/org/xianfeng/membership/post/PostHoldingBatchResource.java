package org.xianfeng.membership.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.xianfeng.support.batch.Batch;
import org.xianfeng.support.batch.BatchAnswer;
import org.xianfeng.support.problem.Refuses;

/** Many appointments in one request, as after an election. */
@Path("/api/v1/post-holding-batches")
@Tag(name = "Posts")
@Produces(MediaType.APPLICATION_JSON)
public class PostHoldingBatchResource {

    private final NewAppointments appoint;
    private final Batch batch;

    PostHoldingBatchResource(NewAppointments appoint, Batch batch) {
        this.appoint = appoint;
        this.batch = batch;
    }

    /** A list of appointments, each as it would be sent alone. */
    @Schema(name = "PostHoldingBatch", description = "Appointments to be recorded, each as alone | 待登记任职列表，每条与单独登记相同")
    public record PostHoldingBatch(
            @Schema(type = SchemaType.ARRAY, implementation = AppointmentRequest.class)
                    @NotNull
                    @Size(min = 1, max = Batch.MOST)
                    List<JsonNode> items) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("post-holding:create")
    @Refuses(eachAs = "appointToPost")
    @Operation(
            operationId = "appointToPosts",
            summary = "Record up to 500 appointments, each answered by itself | 批量登记任职（至多 500 条），逐条答复")
    @APIResponseSchema(value = BatchAnswer.class, responseCode = "200")
    public Response create(
            @Valid @NotNull PostHoldingBatch list,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return batch.answer(list.items(), AppointmentRequest.class, languages, appoint, BatchAnswer::of);
    }
}

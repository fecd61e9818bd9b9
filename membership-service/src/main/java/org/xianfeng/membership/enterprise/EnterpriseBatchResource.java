package org.xianfeng.membership.enterprise;

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

/** Many enterprises in one request, as the register of a market has them. */
@Path("/api/v1/enterprise-batches")
@Tag(name = "Enterprises")
@Produces(MediaType.APPLICATION_JSON)
public class EnterpriseBatchResource {

    private final NewEnterprises register;
    private final Batch batch;

    EnterpriseBatchResource(NewEnterprises register, Batch batch) {
        this.register = register;
        this.batch = batch;
    }

    /** A list of enterprises, each as it would be sent alone. */
    @Schema(name = "EnterpriseBatch", description = "Enterprises to be registered, each as alone | 待登记企业列表，每条与单独登记相同")
    public record EnterpriseBatch(
            @Schema(type = SchemaType.ARRAY, implementation = EnterpriseRequest.class)
                    @NotNull
                    @Size(min = 1, max = Batch.MOST)
                    List<JsonNode> items) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("enterprise:create")
    @Refuses(eachAs = "createEnterprise")
    @Operation(
            operationId = "createEnterprises",
            summary = "Register up to 500 enterprises, each answered by itself | 批量登记企业（至多 500 条），逐条答复")
    @APIResponseSchema(value = BatchAnswer.class, responseCode = "200")
    public Response create(
            @Valid @NotNull EnterpriseBatch list,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return batch.answer(list.items(), EnterpriseRequest.class, languages, register, BatchAnswer::of);
    }
}

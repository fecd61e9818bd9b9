package org.xianfeng.membership.member;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;
import java.util.UUID;

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

import org.xianfeng.membership.member.RecordMember.Recorded;
import org.xianfeng.support.batch.Batch;
import org.xianfeng.support.batch.Worked;
import org.xianfeng.support.problem.Problem;
import org.xianfeng.support.problem.Refuses;

/** Many members in one request, as an import has them. */
@Path("/api/v1/member-batches")
@Tag(name = "Members")
@Produces(MediaType.APPLICATION_JSON)
public class MemberBatchResource {

    private final NewMembers admit;
    private final Batch batch;

    MemberBatchResource(NewMembers admit, Batch batch) {
        this.admit = admit;
        this.batch = batch;
    }

    /** A list of memberships, each as it would be sent alone. */
    @Schema(name = "MemberBatch", description = "Memberships to be recorded, each as alone | 待登记党籍列表，每条与单独登记相同")
    public record MemberBatch(
            @Schema(type = SchemaType.ARRAY, implementation = MemberRequest.class)
                    @NotNull
                    @Size(min = 1, max = Batch.MOST)
                    List<JsonNode> items) {}

    /** How each of them ended. */
    @Schema(name = "MemberBatchAnswer", description = "How each item ended, in their order | 各条的处理结果，顺序不变")
    public record MemberBatchAnswer(@NotNull List<Item> items) {

        static MemberBatchAnswer of(List<Worked<Recorded>> worked) {
            return new MemberBatchAnswer(worked.stream().map(Item::of).toList());
        }

        /** One of them. */
        @Schema(name = "MemberBatchItem", description = "How one item ended | 一条的处理结果")
        public record Item(
                @Schema(description = "Its place in the list, from 0 | 在列表中的序号，自 0 起") int index,
                @Schema(description = "The number it was sent with | 所送编号") String externalCode,
                @Schema(description = "The status it would have been answered alone | 单独请求时的状态码", examples = "201")
                        int status,
                @Schema(description = "The member made, or who has the number already | 新登记或已占用该编号的党员") UUID id,
                @Schema(description = "Who she is | 人员标识") UUID personId,
                @Schema(description = "Why it was refused | 被拒绝的原因") Problem problem) {

            static Item of(Worked<Recorded> worked) {
                Recorded made = worked.result();
                return new Item(
                        worked.index(),
                        worked.externalCode(),
                        worked.status(),
                        made == null ? null : made.id(),
                        made == null ? null : made.personId(),
                        worked.problem());
            }
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("member:create")
    @Refuses(eachAs = "createMember")
    @Operation(
            operationId = "createMembers",
            summary = "Record up to 500 members, new persons included, each answered by itself"
                    + " | 批量登记党员（至多 500 条，可含新人员），逐条答复")
    @APIResponseSchema(value = MemberBatchAnswer.class, responseCode = "200")
    public Response create(
            @Valid @NotNull MemberBatch list,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return batch.answer(list.items(), MemberRequest.class, languages, admit, MemberBatchAnswer::of);
    }
}

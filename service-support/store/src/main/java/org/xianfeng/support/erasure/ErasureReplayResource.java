package org.xianfeng.membership.person;

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

import org.xianfeng.support.batch.Batch;
import org.xianfeng.support.batch.BatchWork;
import org.xianfeng.support.batch.Worked;
import org.xianfeng.support.problem.Problem;
import org.xianfeng.support.problem.Refuses;

/** Erasures that a restored backup undid: whoever runs the platform sends the ids, as often as she likes. */
@Path("/api/v1/erasure-replays")
@Tag(name = "Persons")
@Produces(MediaType.APPLICATION_JSON)
public class ErasureReplayResource {

    private static final int DONE = 204;

    private final ErasePerson erase;
    private final Batch batch;

    ErasureReplayResource(ErasePerson erase, Batch batch) {
        this.erase = erase;
        this.batch = batch;
    }

    /** Who had been erased by the time of the restore. */
    @Schema(
            name = "ErasureReplay",
            description = "People who had been erased, to be erased again after a restore | 恢复备份后须再次删除的人员")
    public record ErasureReplay(
            @Schema(type = SchemaType.ARRAY, implementation = FormerErasure.class)
                    @NotNull
                    @Size(min = 1, max = Batch.MOST)
                    List<JsonNode> items,
            @Schema(description = "Which backup; goes on the audit trail | 所恢复的备份，记入审计", examples = "2026-11-21 02:00")
                    @Size(max = 200)
                    String note) {}

    /** One of them. */
    @Schema(name = "FormerErasure", description = "Somebody who had been erased | 曾被删除信息的人员")
    public record FormerErasure(@Schema(description = "Her id | 人员标识") @NotNull UUID personId) {}

    /** How each of them ended. */
    @Schema(name = "ErasureReplayAnswer", description = "How each item ended, in their order | 各条的处理结果，顺序不变")
    public record ErasureReplayAnswer(List<Item> items) {

        static ErasureReplayAnswer of(List<Worked<ErasureOutcome>> worked) {
            return new ErasureReplayAnswer(worked.stream().map(Item::of).toList());
        }

        /** One of them. */
        @Schema(name = "ErasureReplayItem", description = "How one item ended | 一条的处理结果")
        public record Item(
                @Schema(description = "Its place in the list, from 0 | 在列表中的序号，自 0 起") int index,
                @Schema(description = "204, or the status of the refusal | 204，或拒绝的状态码", examples = "204") int status,
                @Schema(description = "What was to be done; absent when refused | 处理情况；被拒绝时无此项") ErasureOutcome outcome,
                @Schema(description = "Why she stays | 未删除的原因") Problem problem) {

            static Item of(Worked<ErasureOutcome> worked) {
                int status = worked.problem() == null ? DONE : worked.status();
                return new Item(worked.index(), status, worked.result(), worked.problem());
            }
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("erasure-replay:create")
    @Refuses(each = {"invalid-request", "members-are-not-erased", "holds-a-post"})
    @Operation(
            operationId = "replayErasures",
            summary = "Erase again whom a restored backup brought back, up to 500, each answered by itself"
                    + " | 恢复备份后再次删除已删除的人员（至多 500 条），逐条答复")
    @APIResponseSchema(value = ErasureReplayAnswer.class, responseCode = "200")
    public Response create(
            @Valid @NotNull ErasureReplay list,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        BatchWork<FormerErasure, ErasureOutcome> again =
                (item, transaction) -> transaction.run(() -> erase.again(item.personId(), list.note()));
        return batch.answer(list.items(), FormerErasure.class, languages, again, ErasureReplayAnswer::of);
    }
}

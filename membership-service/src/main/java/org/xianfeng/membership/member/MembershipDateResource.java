package org.xianfeng.membership.member;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.xianfeng.membership.member.ReadMembers.Found;
import org.xianfeng.support.idempotency.Idempotency;
import org.xianfeng.support.problem.Refuses;
import org.xianfeng.support.scope.CurrentAccess;
import org.xianfeng.support.text.Legible;

/** Since when somebody is a member, and since when a full one. */
@Path("/api/v1/members/{id}")
@Tag(name = "Members")
@Produces(MediaType.APPLICATION_JSON)
public class MembershipDateResource {

    private final DateMembership date;
    private final ReadMembers read;
    private final Idempotency idempotency;
    private final CurrentAccess access;

    MembershipDateResource(DateMembership date, ReadMembers read, Idempotency idempotency, CurrentAccess access) {
        this.date = date;
        this.read = read;
        this.idempotency = idempotency;
        this.access = access;
    }

    /** That a probationary member became a full one. */
    @Schema(name = "MemberConfirmation", description = "That a probationary member became a full one | 预备党员转正")
    public record Confirmation(
            @Schema(description = "Since when she is a full member | 转为正式党员之日") @NotNull LocalDate fullMemberDate,
            @Schema(description = "The document that decided it | 批准文号")
                    @Size(max = 100)
                    @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED)
                    String documentNo) {}

    /** Both dates as they should have been recorded. */
    @Schema(name = "MembershipDates", description = "Both dates as they should have been recorded | 更正后的入党时间与转正时间")
    public record Dates(
            @Schema(description = "When the branch meeting accepted her as probationary | 支部大会接收为预备党员之日") @NotNull
                    LocalDate joinDate,
            @Schema(description = "Since when she is a full member; absent while she is on probation | 转正之日，预备期内不填")
                    LocalDate fullMemberDate) {}

    @POST
    @Path("/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("member:update")
    @Refuses({"date-in-future", "membership-ended", "already-full-member", "probation-too-short", "not-on-roster-then"})
    @Operation(
            operationId = "confirmMember",
            summary = "Record that a probationary member became a full one | 登记预备党员转正")
    @APIResponseSchema(value = MemberView.class, responseCode = "200")
    public Response confirm(@PathParam("id") UUID id, @Valid @NotNull Confirmation request) {
        return idempotency.changeOnce(
                () -> date.confirm(id, request.fullMemberDate(), request.documentNo(), access.scope("member:update")),
                () -> one(id).view());
    }

    @POST
    @Path("/date-corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("member:update")
    @Refuses({
        "date-in-future",
        "membership-ended",
        "change-not-after-last",
        "already-member",
        "member-too-young",
        "probation-too-short",
        "affiliated-before-joining",
        "not-on-roster-then",
        "holder-not-a-full-member"
    })
    @Operation(
            operationId = "correctMembershipDates",
            summary = "Correct when somebody joined and became a full member; what was recorded is kept"
                    + " | 更正入党时间和转正时间，原记录予以保留")
    @APIResponseSchema(value = MemberView.class, responseCode = "200")
    public Response correct(@PathParam("id") UUID id, @Valid @NotNull Dates request) {
        return idempotency.changeOnce(
                () -> date.correct(id, request.joinDate(), request.fullMemberDate(), access.scope("member:update")),
                () -> one(id).view());
    }

    private Found one(UUID id) {
        return read.one(id, access.scope("member:read"), access.entries().isApplication());
    }
}

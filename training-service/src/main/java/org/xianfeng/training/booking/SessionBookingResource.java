package org.xianfeng.training.booking;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.xianfeng.training.session.BookingState;

/** Bookings of one session. */
@Path("/api/v1/course-sessions/{sessionId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bookings", description = "Seats and places in the queue | 席位与候补")
public class SessionBookingResource {

    private final BookSeat book;
    private final ReadBooking read;
    private final CurrentAccess access;
    private final Idempotency idempotency;
    private final Lists lists;

    SessionBookingResource(
            BookSeat book, ReadBooking read, CurrentAccess access, Idempotency idempotency, Lists lists) {
        this.book = book;
        this.read = read;
        this.access = access;
        this.idempotency = idempotency;
        this.lists = lists;
    }

    /** For whom a place is asked. */
    @Schema(name = "NewBooking")
    public record BookingRequest(
            @Schema(description = "The member; the caller herself when absent | 党员编号，缺省为本人") UUID memberId) {}

    /** Requests that were taken down on paper, in the order in which they came. */
    @Schema(name = "BookingRequestList")
    public record BookingRequestList(@NotNull @Size(min = 1, max = 500) List<@Valid @NotNull OnPaper> requests) {}

    /** One of them. */
    @Schema(name = "BookingOnPaper")
    public record OnPaper(@NotNull UUID memberId) {}

    /** How each of them ended, in the same order. */
    @Schema(name = "BookingListAnswer")
    public record BookingListAnswer(@NotNull List<AnsweredItem> items) {}

    @POST
    @Path("/bookings")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("booking:create")
    @Refuses({
        "not-a-member",
        "roster-behind",
        "no-branch-on-that-day",
        "member-not-invited",
        "already-booked",
        "overlapping-booking",
        "session-not-bookable",
        "booking-not-open-yet",
        "booking-closed"
    })
    @Operation(
            operationId = "createBooking",
            summary = "Take a seat, or a place in the queue when the session is full | 预约席位，满员时进入候补")
    @APIResponseSchema(
            value = BookingView.class,
            responseCode = "201",
            responseDescription = "Seat or place in the queue taken, see state | 已预约或已候补")
    public Response create(@PathParam("sessionId") UUID sessionId, @Valid @NotNull BookingRequest request) {
        BookSeat.Reaching caller = reaching();
        return idempotency.once(
                () -> request.memberId() == null
                        ? book.forMyself(sessionId, caller)
                        : book.forMember(sessionId, request.memberId(), caller),
                booking -> Answer.created("/api/v1/bookings/" + booking.id(), booking),
                earlier -> read.one(earlier.madeId(), access.scope("booking:read")));
    }

    @POST
    @Path("/booking-requests")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("booking:create")
    @Refuses(eachAs = "createBooking")
    @Operation(
            operationId = "takeOverBookingRequests",
            summary =
                    "Take over up to 500 requests from paper in their order, each answered by itself | 按顺序录入纸质报名（至多 500 条），逐条答复")
    @APIResponseSchema(
            value = BookingListAnswer.class,
            responseCode = "200",
            responseDescription = "Decided one after the other | 已逐条处理")
    public Response takeOver(
            @PathParam("sessionId") UUID sessionId,
            @Valid @NotNull BookingRequestList list,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") String language) {
        BookSeat.Reaching caller = reaching();
        List<UUID> members = list.requests().stream().map(OnPaper::memberId).toList();
        return idempotency.once(
                () -> book.forAll(sessionId, members, caller),
                answers -> Answer.ok(new BookingListAnswer(AnsweredItem.of(answers, Language.preferredBy(language)))),
                earlier -> book.mayStillAsk(sessionId, caller));
    }

    @GET
    @Path("/bookings")
    @PermissionsAllowed("booking:read")
    @Operation(
            operationId = "listBookingsOfCourseSession",
            summary = "Who has a seat and who waits, as far as one sees the members | 班次的预约与候补名单")
    @Extension(name = "x-sort", value = "bookedAt, startsAt")
    public Page<BookingView> list(
            @PathParam("sessionId") UUID sessionId,
            @QueryParam("state") BookingState state,
            @BeanParam PageRequest request) {
        return read.ofSession(
                sessionId,
                state,
                lists.open(request, ReadBooking.ORDERS),
                reaching().sessions(),
                access.scope("booking:read"));
    }

    private BookSeat.Reaching reaching() {
        return new BookSeat.Reaching(access.scope("session:read"), access.scope("booking:create"));
    }
}

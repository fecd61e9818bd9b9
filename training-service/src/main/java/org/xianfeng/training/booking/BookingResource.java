package org.xianfeng.training.booking;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.xianfeng.support.conditional.Versioned;
import org.xianfeng.support.idempotency.Answer;
import org.xianfeng.support.idempotency.Idempotency;
import org.xianfeng.support.page.Lists;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.PageRequest;
import org.xianfeng.support.problem.Refuses;
import org.xianfeng.support.scope.CurrentAccess;
import org.xianfeng.training.session.BookingState;

/** Bookings, whichever session they are for. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bookings", description = "Seats and places in the queue | 席位与候补")
public class BookingResource {

    private final CancelBooking cancel;
    private final ReadBooking read;
    private final CurrentAccess access;
    private final Idempotency idempotency;
    private final Lists lists;

    BookingResource(
            CancelBooking cancel, ReadBooking read, CurrentAccess access, Idempotency idempotency, Lists lists) {
        this.cancel = cancel;
        this.read = read;
        this.access = access;
        this.idempotency = idempotency;
        this.lists = lists;
    }

    @GET
    @Path("/bookings")
    @PermissionsAllowed("booking:read")
    @Operation(operationId = "listBookings", summary = "Bookings of the members one sees | 可见党员的预约")
    @Extension(name = "x-sort", value = "bookedAt, startsAt")
    public Page<BookingView> list(
            @QueryParam("member") UUID memberId,
            @QueryParam("branch")
                    @Parameter(description = "Of members who belonged to this branch when they booked | 预约时属于该支部的党员")
                    UUID branchId,
            @QueryParam("state") BookingState state,
            @BeanParam PageRequest request) {
        return read.list(
                new ReadBooking.Filter(null, memberId, branchId, state),
                lists.open(request, ReadBooking.ORDERS),
                access.scope("booking:read"));
    }

    @GET
    @Path("/my-bookings")
    @PermissionsAllowed("booking:read")
    @Refuses("not-a-member")
    @Operation(operationId = "listMyBookings", summary = "The caller’s own bookings | 我的预约")
    @Extension(name = "x-sort", value = "bookedAt, startsAt")
    public Page<BookingView> mine(@QueryParam("state") BookingState state, @BeanParam PageRequest request) {
        return read.mine(state, lists.open(request, ReadBooking.ORDERS), access.scope("booking:read"));
    }

    @GET
    @Path("/bookings/{id}")
    @PermissionsAllowed("booking:read")
    @Operation(operationId = "getBooking", summary = "One booking, with its place in the queue | 查看预约及候补位次")
    public RestResponse<BookingView> get(@PathParam("id") UUID id) {
        ReadBooking.Read booking = read.one(id, access.scope("booking:read"));
        return Versioned.ok(booking.version(), booking.view());
    }

    @POST
    @Path("/bookings/{id}/cancellation")
    @PermissionsAllowed("booking:cancel")
    @Refuses({"session-already-started", "booking-not-cancellable"})
    @Operation(
            operationId = "cancelBooking",
            summary = "Give a place back; the seat goes to whoever waited longest | 取消预约，席位由候补最久者递补")
    @APIResponseSchema(value = BookingView.class, responseCode = "200", responseDescription = "Cancelled | 已取消")
    public Response cancel(@PathParam("id") UUID id) {
        return idempotency.once(
                () -> cancel.cancel(id, access.scope("booking:cancel")),
                Answer::ok,
                earlier -> read.one(id, access.scope("booking:read")));
    }
}

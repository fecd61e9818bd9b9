package org.xianfeng.support.sample;

import io.quarkus.security.PermissionsAllowed;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.rest.BodyLimit;

/** Operations that only the tests know: what a program looks like to the code that answers for it. */
@Path("/api/v1/samples")
@Produces(MediaType.APPLICATION_JSON)
public class SampleResource {

    /** What a sample is made from. */
    public record NewSample(
            @NotBlank @Size(max = 20) String name,
            @NotNull @Min(1) Integer seats,
            LocalDate on,
            @Size(max = 3) List<@Valid Line> lines) {}

    /** A part of a sample. */
    public record Line(@NotBlank String text, Kind kind) {}

    /** Kinds of line. */
    public enum Kind {
        ONE,
        TWO
    }

    /** What a sample looks like. */
    public record SampleView(UUID id, String name) {}

    @GET
    @PermissionsAllowed("sample:read")
    public List<SampleView> list(@QueryParam("since") LocalDate since, @QueryParam("limit") @Min(1) Integer limit) {
        return List.of(new SampleView(new UUID(0, 1), "one"));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("sample:read")
    public SampleView get(@PathParam("id") UUID id) {
        throw CommonProblem.notFound("sample");
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("sample:create")
    public Response create(@Valid NewSample body) {
        return Response.created(URI.create("/api/v1/samples/" + new UUID(0, 2)))
                .entity(new SampleView(new UUID(0, 2), body.name()))
                .build();
    }

    @POST
    @Path("/small")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("sample:create")
    @BodyLimit(100)
    public SampleView small(@Valid NewSample body) {
        return new SampleView(new UUID(0, 3), body.name());
    }

    @GET
    @Path("/broken")
    @PermissionsAllowed("sample:read")
    public SampleView broken() {
        throw new IllegalStateException("secret");
    }
}

package org.xianfeng.support.sample;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.xianfeng.support.conditional.IfMatch;
import org.xianfeng.support.conditional.Versioned;
import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;
import org.xianfeng.support.page.Keyset;
import org.xianfeng.support.page.Lists;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.PageRequest;
import org.xianfeng.support.page.Window;
import org.xianfeng.support.patch.MergePatch;
import org.xianfeng.support.patch.MergePatches;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refuses;
import org.xianfeng.support.rest.BodyLimit;
import org.xianfeng.support.text.Legible;

/** Operations that only the tests know: what a program looks like to the code that answers for it. */
@Path("/api/v1/samples")
@Tag(name = "Samples", description = "What the tests are made of | 测试样本")
@Produces(MediaType.APPLICATION_JSON)
public class SampleResource {

    private static final Keyset<SampleView> ORDERS = Keyset.of(SampleView.class, "s.id", UUID.class, SampleView::id)
            .sortable("name", "s.name", String.class, SampleView::name)
            .usually("name");

    private static final List<SampleView> SAMPLES = List.of(
            new SampleView(
                    new UUID(0, 1), "one", new Place("Yan'an", "陕西"), List.of(new Line("first", Kind.ONE)), null),
            new SampleView(new UUID(0, 2), "two", new Place("Xibaipo", "河北"), List.of(), 20),
            new SampleView(new UUID(0, 3), "two", new Place("Jinggangshan", "江西"), List.of(), null));

    private final Lists lists;
    private final MergePatches patches;

    SampleResource(Lists lists, MergePatches patches) {
        this.lists = lists;
        this.patches = patches;
    }

    /** What a sample is made from. */
    public record NewSample(
            @NotNull @Size(max = 20) @Pattern(regexp = Legible.LINE, message = Legible.LINE_EXPECTED) String name,
            @Schema(description = "How many seats there are | 席位数") @NotNull @Min(1) Integer seats,
            @Schema(description = "The day on which it was taken | 取样日期") LocalDate on,
            @Schema(description = "What it weighs | 重量") @Digits(integer = 12, fraction = 6) BigDecimal weight,
            @Size(max = 3) List<@Valid Line> lines) {}

    /** A part of a sample. */
    public record Line(
            @NotNull @Pattern(regexp = Legible.LINES, message = Legible.LINES_EXPECTED) String text, Kind kind) {}

    /** Kinds of line. */
    public enum Kind implements Labelled {
        ONE("The first", "第一种"),
        TWO("The second", "第二种");

        private final BilingualText label;

        Kind(String en, String zh) {
            this.label = BilingualText.of(en, zh);
        }

        @Override
        public BilingualText label() {
            return label;
        }
    }

    /** Where a sample is. */
    public record Place(String town, String province) {}

    /** What a sample looks like. */
    @Schema(name = "Sample")
    public record SampleView(
            UUID id,
            String name,
            Place place,
            List<Line> lines,
            @Schema(description = "How many seats there are | 席位数") Integer seats) {}

    @GET
    @PermissionsAllowed("sample:read")
    @Operation(operationId = "listSamples", summary = "Samples in order of their names | 样本列表，按名称排序")
    @Extension(name = "x-sort", value = "name")
    @Extension(name = "x-sort-usual", value = "name")
    public Page<SampleView> list(
            @BeanParam PageRequest page,
            @QueryParam("since") LocalDate since,
            @QueryParam("kind") List<Kind> kinds,
            @QueryParam("town") String town) {
        Window<SampleView> window = lists.open(page, ORDERS);
        Map<String, Object> after = new HashMap<>();
        window.after(after);
        List<SampleView> rows = SAMPLES.stream()
                .filter(sample -> town == null || sample.place().town().equals(town))
                .filter(sample -> after.isEmpty() || behind(sample, after))
                .toList();
        Page<SampleView> answer = window.page(rows, sample -> sample);
        return window.counts() ? answer.counted(rows.size()) : answer;
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("sample:read")
    @Operation(operationId = "getSample", summary = "One sample | 单个样本")
    public RestResponse<SampleView> get(@PathParam("id") UUID id) {
        return Versioned.ok(7, sample(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("sample:create")
    @Refuses("external-code-taken")
    @Operation(operationId = "createSample", summary = "Make a sample | 新建样本")
    @APIResponse(responseCode = "201")
    public RestResponse<SampleView> create(@Valid NewSample body) {
        UUID id = new UUID(0, 9);
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED, new SampleView(id, body.name(), null, List.of(), null))
                .header(HttpHeaders.LOCATION, "/api/v1/samples/" + id)
                .header(HttpHeaders.ETAG, "0")
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("sample:update")
    @Operation(operationId = "changeSample", summary = "Change a sample | 更改样本")
    public RestResponse<NewSample> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch, MergePatch patch) {
        ifMatch.require(7);
        NewSample now = new NewSample("one", 2, LocalDate.of(2026, 11, 22), null, List.of(new Line("first", Kind.ONE)));
        return Versioned.ok(8, patches.apply(patch, now));
    }

    @POST
    @Path("/small")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("sample:create")
    @BodyLimit(100)
    @Refuses(each = "roster-behind")
    @Operation(operationId = "createSmallSample", summary = "Make a small sample | 新建小样本")
    public SampleView small(@Valid NewSample body) {
        return new SampleView(new UUID(0, 9), body.name(), null, List.of(), null);
    }

    @GET
    @Path("/broken")
    @PermissionsAllowed("sample:read")
    @Operation(operationId = "breakSample", summary = "Fail | 出错")
    public SampleView broken() {
        throw new IllegalStateException("secret");
    }

    private static SampleView sample(UUID id) {
        return SAMPLES.stream()
                .filter(sample -> sample.id().equals(id))
                .findFirst()
                .orElseThrow(() -> CommonProblem.notFound("sample"));
    }

    /** What the database does with {@link Window#after}. */
    private static boolean behind(SampleView sample, Map<String, Object> after) {
        int byName = sample.name().compareTo((String) after.get("after0"));
        return byName > 0 || byName == 0 && sample.id().compareTo((UUID) after.get("after1")) > 0;
    }
}

package org.xianfeng.membership.person;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.xianfeng.support.audit.Act;
import org.xianfeng.support.audit.Watched;
import org.xianfeng.support.conditional.IfMatch;
import org.xianfeng.support.conditional.Versioned;
import org.xianfeng.support.idempotency.Answer;
import org.xianfeng.support.idempotency.Idempotency;
import org.xianfeng.support.idempotency.IdempotencyInDocument;
import org.xianfeng.support.page.Lists;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.PageRequest;
import org.xianfeng.support.patch.MergePatch;
import org.xianfeng.support.problem.Refuses;
import org.xianfeng.support.scope.CurrentAccess;
import org.xianfeng.support.search.NameSearch;

/** People, members or not. Their numbers are masked; the clear ones have an operation of their own. */
@Path("/api/v1/persons")
@Tag(name = "Persons", description = "People, with masked personal data | 人员及脱敏的个人信息")
@Produces(MediaType.APPLICATION_JSON)
public class PersonResource {

    private final RegisterPerson register;
    private final CorrectPerson correct;
    private final DisclosePerson disclose;
    private final ErasePerson erase;
    private final ReadPeople read;
    private final Attempts attempts;
    private final Idempotency idempotency;
    private final CurrentAccess access;
    private final Lists lists;

    PersonResource(
            RegisterPerson register,
            CorrectPerson correct,
            DisclosePerson disclose,
            ErasePerson erase,
            ReadPeople read,
            Attempts attempts,
            Idempotency idempotency,
            CurrentAccess access,
            Lists lists) {
        this.register = register;
        this.correct = correct;
        this.disclose = disclose;
        this.erase = erase;
        this.read = read;
        this.attempts = attempts;
        this.idempotency = idempotency;
        this.access = access;
        this.lists = lists;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("person:create")
    @Refuses({
        "not-found",
        "organization-dissolved",
        "id-number-registered",
        "id-number-hits-exhausted",
        "external-code-taken"
    })
    @Operation(operationId = "createPerson", summary = "Record a person | 登记人员")
    @APIResponse(responseCode = "409", description = "Refused; see problem type | 被拒绝，见问题类型")
    @APIResponse(responseCode = "429", description = "Too many registered numbers tried | 录入已登记号码次数过多")
    @APIResponseSchema(value = PersonView.class, responseCode = "201", responseDescription = "Recorded | 已登记")
    public Response create(@Valid @NotNull PersonRequest request) {
        Act act = Act.of("person:create", "organization", request.keeperId());
        return attempts.withIdNumber(
                act,
                () -> idempotency.once(
                        () -> register.register(request.registration(), access.scope("person:create")),
                        id -> Answer.created(
                                "/api/v1/persons/" + id, read.one(id).view()),
                        answered -> read.one(answered.madeId())));
    }

    @GET
    @PermissionsAllowed("person:read")
    @Extension(name = "x-sort", value = "place, name")
    @Extension(name = "x-sort-usual", value = "place")
    @Operation(
            operationId = "listPersons",
            summary = "People within the caller's scope, found by name, pinyin or initials | 查询权限范围内的人员（姓名、拼音、首字母）")
    @APIResponse(responseCode = "200", description = "One page | 一页")
    public Page<PersonView> list(
            @BeanParam PageRequest page,
            @Parameter(description = NameSearch.ASKED) @QueryParam("q") @Size(max = 50) String q,
            @Parameter(description = "The keeper's own number | 登记组织的自编号") @QueryParam("externalCode") @Size(max = 64)
                    String externalCode) {
        return read.page(PersonFilter.of(q, externalCode), lists.open(page, PersonRepository.ORDERS));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("person:read")
    @Operation(operationId = "getPerson", summary = "One person, numbers masked | 查看人员（号码脱敏）")
    @APIResponse(responseCode = "200", description = "The person | 人员信息")
    public RestResponse<PersonView> get(@PathParam("id") UUID id) {
        ReadPeople.Read person = read.one(id);
        return Versioned.ok(person.version(), person.view());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("person:update")
    @Refuses({"id-number-registered", "id-number-hits-exhausted", "external-code-taken", "member-too-young"})
    @Operation(operationId = "correctPerson", summary = "Correct what is recorded of a person | 更正人员信息")
    @APIResponse(responseCode = "200", description = "Corrected | 已更正")
    @APIResponse(responseCode = "409", description = "Refused; see problem type | 被拒绝，见问题类型")
    public RestResponse<PersonView> correct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch match,
            @RequestBody(content = @Content(schema = @Schema(implementation = PersonCorrection.class))) @NotNull
                    MergePatch patch) {
        Runnable correction = () -> correct.correct(id, match, patch, access.scope("person:update"));
        if (patch.changes().has("idNumber")) {
            attempts.withIdNumber(Act.of("person:update", "person", id), correction);
        } else {
            correction.run();
        }
        return get(id);
    }

    @GET
    @Path("/{id}/corrections")
    @PermissionsAllowed("person:read")
    @Extension(name = "x-sort", value = "correctedAt")
    @Extension(name = "x-sort-usual", value = "-correctedAt")
    @Operation(operationId = "listPersonCorrections", summary = "What was corrected, newest first | 更正记录（最新在前）")
    @APIResponse(responseCode = "200", description = "One page | 一页")
    public Page<PersonCorrectionView> corrections(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return read.corrections(id, lists.open(page, PersonHistory.ORDERS));
    }

    @POST
    @Path("/{id}/erasure")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("person:erase")
    @Watched(subject = "person")
    @Refuses({"members-are-not-erased", "holds-a-post"})
    @Operation(
            operationId = "erasePerson",
            summary = "Forget a person who is no member, for a stated reason; counts stay as they are"
                    + " | 删除非党员的个人信息（须说明理由），统计数字不变")
    @APIResponse(responseCode = "204", description = "Nothing of her can be read any more | 其信息已不可恢复")
    public Response erase(@PathParam("id") UUID id, @Valid @NotNull ErasureRequest request) {
        return idempotency.doOnce(
                () -> erase.erase(id, request, access.scope("person:erase")), () -> access.require("person:erase"));
    }

    @POST
    @Path("/{id}/disclosures")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("person:disclose")
    @Watched(subject = "person")
    @Operation(
            operationId = "disclosePerson",
            extensions = @Extension(name = IdempotencyInDocument.EACH_TIME, value = "true", parseValue = true),
            summary = "Personal data in the clear, for a stated purpose, on the audit trail | 查看明文个人信息（须说明用途，记入审计）")
    @APIResponse(responseCode = "200", description = "What was asked for, not to be stored | 所申请的明文信息，不得缓存")
    public DisclosureView disclose(@PathParam("id") UUID id, @Valid @NotNull DisclosureRequest request) {
        return disclose.disclose(id, request, access.scope("person:disclose"));
    }
}

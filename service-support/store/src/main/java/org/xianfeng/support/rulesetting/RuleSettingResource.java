package org.xianfeng.support.rulesetting;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.xianfeng.support.idempotency.Answer;
import org.xianfeng.support.idempotency.Idempotency;
import org.xianfeng.support.language.Language;
import org.xianfeng.support.page.Lists;
import org.xianfeng.support.page.Page;
import org.xianfeng.support.page.PageRequest;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refuses;
import org.xianfeng.support.scope.CurrentAccess;
import org.xianfeng.support.scope.OrganizationPaths;
import org.xianfeng.support.time.Time;

/**
 * The rule settings of one service. Each service has a resource that extends this and says no more than its path; what is
 * needed is injected into fields, so that it does not have to hand it on.
 */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rule settings", description = "The numbers and choices that rules depend on | 规则所依据的数值和选项")
public abstract class RuleSettingResource {

    private static final String READ = "rule-setting:read";
    private static final String UPDATE = "rule-setting:update";

    @Inject
    RuleSettings settings;

    @Inject
    ChangeRuleSetting change;

    @Inject
    OrganizationPaths organizations;

    @Inject
    CurrentAccess access;

    @Inject
    Idempotency idempotency;

    @Inject
    Lists lists;

    @Inject
    Clock clock;

    /** For whom and when a value is asked for. */
    public static class Asked {

        @QueryParam("organization")
        @Parameter(description = "For this organisation; without it, the value for everybody | 适用组织，不填则为全局取值")
        UUID organizationId;

        @QueryParam("asOf")
        @Parameter(description = "On this day; without it, today | 适用日期，不填则为今天")
        LocalDate asOf;

        /** For the framework, which fills the fields. */
        public Asked() {}
    }

    @GET
    @PermissionsAllowed(READ)
    @Operation(
            operationId = "list{Service}RuleSettings",
            summary = "What every rule of this service says, for everybody or for an organisation | 本服务全部规则的取值")
    @APIResponse(responseCode = "200", description = "One value for each rule | 每条规则的取值")
    public Page<RuleSettingView> list(
            @BeanParam Asked asked, @Parameter(hidden = true) @HeaderParam("Accept-Language") String languages) {
        return new Page<>(
                settings.allFor(path(asked.organizationId, READ), day(asked), Language.preferredBy(languages)),
                null,
                null,
                null);
    }

    @GET
    @Path("/{name}")
    @PermissionsAllowed(READ)
    @Refuses("unknown-rule")
    @Operation(
            operationId = "get{Service}RuleSetting",
            summary = "What one rule says, and since which version | 查看一条规则的取值及其版本")
    @APIResponse(responseCode = "200", description = "The value that holds | 当前适用的取值")
    public RuleSettingView get(
            @PathParam("name") String name,
            @BeanParam Asked asked,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") String languages) {
        return settings.holding(name, path(asked.organizationId, READ), day(asked), Language.preferredBy(languages));
    }

    @GET
    @Path("/{name}/versions")
    @PermissionsAllowed(READ)
    @Refuses("unknown-rule")
    @Operation(
            operationId = "list{Service}RuleSettingVersions",
            summary = "What was ever set for one rule, the newest first | 一条规则的历次设置，最新在前")
    @APIResponse(responseCode = "200", description = "The versions | 历次版本")
    @Extension(name = "x-sort", value = "version")
    @Extension(name = "x-sort-usual", value = "-version")
    public Page<RuleSettingView> versions(
            @PathParam("name") String name,
            @BeanParam PageRequest page,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") String languages) {
        return settings.historyOf(
                name, access.scope(READ), lists.open(page, RuleSettings.HISTORY), Language.preferredBy(languages));
    }

    @GET
    @Path("/{name}/versions/{version}")
    @PermissionsAllowed(READ)
    @Refuses("unknown-rule")
    @Operation(
            operationId = "get{Service}RuleSettingVersion",
            summary = "The setting that an answer named as its reason | 查看应答所引用的规则版本")
    @APIResponse(responseCode = "200", description = "The version | 该版本")
    public RuleSettingView version(
            @PathParam("name") String name,
            @PathParam("version") int version,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") String languages) {
        return settings.version(name, version, access.scope(READ), Language.preferredBy(languages));
    }

    /** Two changes at once cannot both hold: versions are given one by one, and periods never overlap. */
    @POST
    @Path("/{name}/versions")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(UPDATE)
    @Refuses({"unknown-rule", "rule-value-not-allowed", "rule-holds-everywhere", "rule-period-is-empty"})
    @Operation(
            operationId = "create{Service}RuleSettingVersion",
            summary =
                    "Set a rule from a day on, for everybody or for an organisation and all below it | 自某日起为全局或某组织及其下级设置规则")
    @APIResponseSchema(
            value = RuleSettingView.class,
            responseCode = "201",
            responseDescription = "Set; what held for these days has ended | 已设置，原取值在该期间终止")
    public Response create(
            @PathParam("name") String name,
            @Valid @NotNull NewRuleSetting setting,
            @Context UriInfo uri,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") String languages) {
        setting.holdsFor().requireOrganizationWhereItBelongs(setting.organizationId());
        return idempotency.once(
                () -> change.set(
                        name,
                        new RuledPlace(setting.organizationId(), heldPath(setting.organizationId())),
                        setting.request()),
                version -> Answer.created(
                        uri.getRequestUri().getRawPath() + "/" + version,
                        settings.version(name, version, access.scope(UPDATE), Language.preferredBy(languages))),
                earlier -> access.require(UPDATE));
    }

    /** What was set is kept, closed; what is above it holds again, which is what the answer shows. */
    @POST
    @Path("/{name}/ending")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(UPDATE)
    @Refuses({"unknown-rule", "no-rule-setting-to-end"})
    @Operation(
            operationId = "end{Service}RuleSetting",
            summary =
                    "End what is set for everybody or for an organisation; what is above it holds again | 终止全局或某组织的规则设置，恢复适用上级取值")
    @APIResponseSchema(
            value = RuleSettingView.class,
            responseCode = "200",
            responseDescription = "Ended; this holds there from that day on | 已终止，自该日起适用此取值")
    public Response end(
            @PathParam("name") String name,
            @Valid @NotNull RuleSettingEnd end,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") String languages) {
        end.holdsFor().requireOrganizationWhereItBelongs(end.organizationId());
        return idempotency.once(
                () -> {
                    String path = heldPath(end.organizationId());
                    change.end(name, path, end.until(), end.reason());
                    return path;
                },
                path -> Answer.ok(settings.holding(name, path, end.until(), Language.preferredBy(languages))),
                earlier -> path(end.organizationId(), UPDATE));
    }

    private String path(UUID organizationId, String permission) {
        if (organizationId == null) {
            return RuleSettings.EVERYWHERE;
        }
        return within(permission, organizations.pathOf(organizationId));
    }

    /** A setting keeps the path, so the organisation stays where it is until the setting is made. */
    private String heldPath(UUID organizationId) {
        if (organizationId == null) {
            return RuleSettings.EVERYWHERE;
        }
        return within(UPDATE, organizations.holdPathOf(organizationId));
    }

    private String within(String permission, String path) {
        if (!access.scope(permission).covers(path)) {
            throw CommonProblem.notFound("organization");
        }
        return path;
    }

    private LocalDate day(Asked asked) {
        return asked.asOf == null ? Time.today(clock) : asked.asOf;
    }
}

package org.xianfeng.support.page;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.problem.Violation;

/**
 * Which part of a list is asked for: the {@code @BeanParam} of every list. Hand it to {@link Lists#open}, which gives the
 * {@link Window} that a repository puts into its query.
 */
public class PageRequest {

    static final int MOST = 200;
    static final int USUAL = 50;

    @QueryParam("limit")
    @Parameter(
            description = "At most so many items, from 1 to 200; 50 unless asked for | 每页最多条数，1 至 200，默认 50",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "Where the page before ended: the value of next in its answer | 上一页的结束位置，即其应答中的 next")
    String cursor;

    @QueryParam("sort")
    @Parameter(
            description =
                    "Fields to sort by, separated by commas; a minus before a field turns its order round | 排序字段，以逗号分隔；字段前加减号表示倒序。")
    String sort;

    @QueryParam("count")
    @Parameter(
            description =
                    "With true, the answer has total, or totalAtLeast when there are more than 10,000 | 为 true 时应答含 total；超过 10,000 条时为 totalAtLeast")
    Boolean count;

    @Context
    UriInfo uri;

    /** For the framework, which fills the fields. */
    public PageRequest() {}

    /** For callers that are no HTTP request, such as tests. */
    public static PageRequest first(int limit) {
        PageRequest request = new PageRequest();
        request.limit = limit;
        return request;
    }

    int size() {
        if (limit == null) {
            return USUAL;
        }
        if (limit < 1 || limit > MOST) {
            throw Refused.because(CommonProblem.INVALID_REQUEST)
                    .violating(Violation.inParameter(
                            "limit",
                            "out-of-range",
                            BilingualText.of("The limit must be from 1 to 200.", "limit 须在 1 到 200 之间。")));
        }
        return limit;
    }

    boolean counts() {
        return Boolean.TRUE.equals(count);
    }
}

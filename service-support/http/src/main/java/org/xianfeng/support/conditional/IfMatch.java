package org.xianfeng.support.conditional;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;

/**
 * Which versions of an object the caller agrees to change: {@code @HeaderParam("If-Match") IfMatch} of every PUT, PATCH and
 * DELETE, passed on to the use case, which calls {@link #require} once it holds the object. Compares versions only, so
 * that a sparse answer's tag, or one in the other language, is as good as any.
 */
@Schema(
        type = SchemaType.STRING,
        examples = "\"7-1f3a5b7c9d0e2f46\"",
        description = "The ETag of what was read | 所读内容的 ETag")
public record IfMatch(Set<Long> versions, boolean any) {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})-[0-9a-f]{16}\"");

    /** From the header. A tag that is not one of ours, or a weak one, matches nothing. */
    public static IfMatch fromString(String header) {
        Set<Long> versions = Arrays.stream(header.split(","))
                .map(tag -> TAG.matcher(tag.strip()))
                .filter(Matcher::matches)
                .map(tag -> Long.valueOf(tag.group(1)))
                .collect(Collectors.toUnmodifiableSet());
        return new IfMatch(versions, header.strip().equals("*"));
    }

    /** For callers that are no HTTP request, such as tests. */
    public static IfMatch version(long version) {
        return new IfMatch(Set.of(version), false);
    }

    /** Refuses if the object has another version by now. */
    public void require(long current) {
        if (!any && !versions.contains(current)) {
            throw Refused.because(CommonProblem.PRECONDITION_FAILED);
        }
    }
}

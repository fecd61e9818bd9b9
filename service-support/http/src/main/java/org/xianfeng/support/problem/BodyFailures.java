package org.xianfeng.support.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import java.io.CharConversionException;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xianfeng.support.language.BilingualText;

/** What it means to the caller when her body could not be read. Says where, never what she sent, never a class name. */
public final class BodyFailures {

    private static final BilingualText INVALID = BilingualText.of("This value is not valid.", "该值无效。");

    private static final BilingualText OUT_OF_RANGE =
            BilingualText.of("This number is larger or finer than what is counted here.", "该数值超出可计数的范围。");

    private static final BilingualText TWICE = BilingualText.of("This property is given twice.", "该属性出现了两次。");

    private static final BilingualText MORE =
            BilingualText.of("Something follows after the end of the JSON value.", "JSON 值结束之后还有其他内容。");

    /**
     * Jackson has no exceptions of their own for what is readable and yet not one value of properties with one value
     * each.
     */
    private static final String DUPLICATE = "Duplicate field";

    private static final String TRAILING = "Trailing token";

    private BodyFailures() {}

    /** Empty when the failure does not come from the body, so that it is no fault of the caller's. */
    public static Optional<Refused> explain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .flatMap(cause -> explainOne(cause).stream())
                .findFirst();
    }

    /** A body that has to be there and is not. */
    public static Refused missing() {
        return Refused.because(CommonProblem.INVALID_REQUEST)
                .violating(Violation.inBody("", "required", BilingualText.of("The body is required.", "请求正文必填。")));
    }

    private static Optional<Refused> explainOne(Throwable cause) {
        if (cause instanceof Refused refused) {
            return Optional.of(refused);
        }
        if (cause instanceof InvalidDefinitionException) {
            return Optional.empty();
        }
        if (cause instanceof StreamConstraintsException) {
            return Optional.of(Refused.because(CommonProblem.JSON_TOO_COMPLEX));
        }
        if (cause instanceof InputCoercionException) {
            return Optional.of(outOfRange(""));
        }
        if (cause instanceof StreamReadException unreadable) {
            return Optional.of(says(unreadable, DUPLICATE) ? twice(unreadable) : malformed(unreadable));
        }
        if (cause instanceof JsonMappingException unsuitable) {
            return Optional.of(unsuitable(unsuitable));
        }
        if (cause instanceof CharConversionException) {
            return Optional.of(malformed(0, 0));
        }
        return cause instanceof IOException broken
                        && Objects.toString(broken.getMessage(), "").contains("timed out")
                ? Optional.of(Refused.because(CommonProblem.REQUEST_TIMEOUT).header("Connection", "close"))
                : Optional.empty();
    }

    private static boolean says(JsonProcessingException failure, String beginning) {
        return Objects.toString(failure.getOriginalMessage(), "").startsWith(beginning);
    }

    private static Refused twice(StreamReadException unreadable) {
        String pointer = unreadable.getProcessor() == null
                ? ""
                : unreadable.getProcessor().getParsingContext().pathAsPointer().toString();
        return Refused.because(CommonProblem.INVALID_REQUEST)
                .violating(Violation.inBody(pointer, "given-twice", TWICE));
    }

    private static Refused malformed(JsonProcessingException unreadable) {
        JsonLocation location = unreadable.getLocation();
        return location == null ? malformed(0, 0) : malformed(location.getLineNr(), location.getColumnNr());
    }

    private static Refused malformed(int line, int column) {
        return Refused.because(CommonProblem.MALFORMED_JSON).with("line", line).with("column", column);
    }

    private static Refused unsuitable(JsonMappingException unsuitable) {
        Throwable inner = unsuitable.getCause();
        String pointer = pointer(unsuitable);
        if (inner instanceof InputCoercionException) {
            return outOfRange(pointer);
        }
        if (inner instanceof Refused || inner instanceof JsonProcessingException) {
            return explain(inner).orElseThrow();
        }
        if (inner instanceof CharConversionException) {
            return malformed(unsuitable);
        }
        if (unsuitable instanceof UnrecognizedPropertyException unknown) {
            return Refused.because(CommonProblem.UNKNOWN_PROPERTY)
                    .with("known", known(unknown.getKnownPropertyIds()))
                    .violating(Violation.inBody(
                            pointer,
                            "unknown-property",
                            BilingualText.of("There is no such property here.", "此处没有该属性。")));
        }
        return Refused.because(CommonProblem.INVALID_REQUEST).violating(violation(unsuitable, pointer));
    }

    private static Refused outOfRange(String pointer) {
        return Refused.because(CommonProblem.INVALID_REQUEST)
                .violating(Violation.inBody(pointer, "out-of-range", OUT_OF_RANGE));
    }

    private static Violation violation(JsonMappingException unsuitable, String pointer) {
        if (unsuitable instanceof InvalidNullException) {
            return Violation.inBody(pointer, "required", BilingualText.of("This is required.", "此项必填。"));
        }
        if (says(unsuitable, TRAILING)) {
            return Violation.inBody("", "not-the-end", MORE);
        }
        if (unsuitable instanceof ForbiddenCharacter) {
            return Violation.inBody(pointer, Characters.CODE, Characters.SENTENCE);
        }
        return unsuitable instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? Violation.inBody(pointer, "wrong-type", ExpectedForm.of(mismatch.getTargetType()))
                : Violation.inBody(pointer, "invalid-value", INVALID);
    }

    private static String pointer(JsonMappingException unsuitable) {
        return unsuitable.getPath().stream()
                .map(step ->
                        JsonPlace.segment(step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static Collection<String> known(Collection<Object> names) {
        return names == null
                ? List.of()
                : names.stream().map(String::valueOf).sorted().toList();
    }
}

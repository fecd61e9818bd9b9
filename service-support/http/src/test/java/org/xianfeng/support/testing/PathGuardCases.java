package org.xianfeng.support.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The path guard over bare sockets; every program runs it by extending this in a {@code @QuarkusTest}. Nobody is signed
 * in: what slips through the guard would be seen as an answer other than 400.
 */
public abstract class PathGuardCases {

    /** A path of the program that exists and needs a permission, for example {@code /api/v1/organizations}. */
    protected abstract String protectedPath();

    static Stream<String> spoilt() {
        List<String> tricks = List.of(
                "P;",
                "P;a=b",
                "P/;x",
                "P%3b",
                "P%3Ba=b",
                "P%2f",
                "P%2F..%2Fx",
                "P%5c",
                "P%5C..",
                "P%2e",
                "P/%2e%2e/x",
                "P%00",
                "P%252e",
                "P%25",
                "P\\x",
                "P\\..\\x",
                "/P",
                "P//x",
                "P/../x",
                "P/./x",
                "P/..",
                "P/.",
                "P%",
                "P%zz");
        return tricks.stream();
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void a_path_that_can_be_read_in_two_ways_is_refused_before_anything_else(String trick) {
        String target = trick.replace("P", protectedPath());

        Problems.problem(http().send("GET", target), 400, "unacceptable-path");
        Problems.problem(http().send("GET", target + "?q=1"), 400, "unacceptable-path");
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void case_of_the_encoding_does_not_matter(String trick) {
        String target = trick.toUpperCase(Locale.ROOT).replace("P", protectedPath());

        Problems.problem(http().send("GET", target), 400, "unacceptable-path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss=https%3A%2F%2Fidp.test%2Frealms%2Fx", "q=a%2Fb;c", "q=%2e%2e//..%5c%25%00"})
    void the_query_is_nobody_elses_business(String query) {
        RawHttp.Answer answer = http().send("GET", protectedPath() + "?" + query);

        assertThat(answer.status())
                .as("past the guard, stopped for want of a token")
                .isEqualTo(401);
    }

    private static RawHttp http() {
        return RawHttp.on(RestAssured.port);
    }
}

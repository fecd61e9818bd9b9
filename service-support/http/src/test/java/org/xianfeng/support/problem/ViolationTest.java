package org.xianfeng.support.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.xianfeng.support.language.BilingualText;

class ViolationTest {

    private static final BilingualText DETAIL = BilingualText.of("This is wrong.", "有误。");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "idNumbr",
                "stat",
                "If-Match",
                "place.town",
                "filter[name]",
                "utm_source",
                "$ref",
                "@type",
                "line2",
                "gb2260",
                "_"
            })
    void a_misspelt_name_comes_back(String name) {
        assertThat(parameter(name)).isEqualTo(name);
        assertThat(pointer("/lines/17/" + name + "/0")).isEqualTo("/lines/17/" + name + "/0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "329999196203150010",
                "32999919620315001X",
                "id329999196203150010",
                "13800138000",
                "138-0013-8000",
                "138 0013 8000",
                "+8613800138000",
                "phone:13800138000",
                "a1b3c8d0e0f1",
                "１３８００１３８０００",
                "1234567",
                "张建军",
                "Zhang Jianjun",
                "~113800138000",
                ""
            })
    void what_could_be_somebodys_number_or_name_does_not(String name) {
        assertThat(parameter(name)).isEqualTo("*");
        assertThat(pointer("/lines/17/" + name + "/0")).isEqualTo("/lines/17/*/0");
    }

    @Test
    void what_is_too_long_for_a_name_does_not_either() {
        assertThat(parameter("a".repeat(64))).isEqualTo("a".repeat(64));
        assertThat(parameter("a".repeat(65))).isEqualTo("*");
    }

    @Test
    void the_body_as_a_whole_has_the_empty_pointer() {
        assertThat(pointer("")).isEmpty();
    }

    private static String parameter(String name) {
        return Violation.inParameter(name, "wrong", DETAIL).parameter();
    }

    private static String pointer(String pointer) {
        return Violation.inBody(pointer, "wrong", DETAIL).pointer();
    }
}

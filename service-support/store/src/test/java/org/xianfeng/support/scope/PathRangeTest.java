package org.xianfeng.support.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathRangeTest {

    @Test
    void a_subtree_is_the_organisation_itself_and_what_stands_below_it() {
        PathRange range = PathRange.below("/1/11/");

        assertThat(range.contains("/1/11/")).isTrue();
        assertThat(range.contains("/1/11/z9/")).isTrue();
        assertThat(range.contains("/1/")).isFalse();
    }

    @Test
    void a_code_that_begins_with_the_same_characters_is_another_organisation() {
        PathRange range = PathRange.below("/1/11/");

        assertThat(range.contains("/1/110/")).isFalse();
        assertThat(range.contains("/1/1/")).isFalse();
        assertThat(range.contains("/1/12/")).isFalse();
    }

    @Test
    void the_organisation_alone_leaves_out_what_stands_below_it() {
        PathRange range = PathRange.only("/1/11/");

        assertThat(range.contains("/1/11/")).isTrue();
        assertThat(range.contains("/1/11/0/")).isFalse();
    }

    @Test
    void everything_is_every_path() {
        assertThat(PathRange.EVERYTHING.contains("/1/")).isTrue();
        assertThat(PathRange.EVERYTHING.contains("/zz/9/")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1/", "/1", "/1//2/", "/%/", "/A/", "/1/../"})
    void what_is_not_a_path_makes_no_range(String text) {
        assertThatThrownBy(() -> PathRange.below(text)).isInstanceOf(IllegalArgumentException.class);
    }
}

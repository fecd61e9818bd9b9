package org.xianfeng.support.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.logging.Level;

import org.xianfeng.support.testing.ClearTextScan;

class ClearTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "329999196203150019",
                "{\"id\":\"11010519491231002X\"}",
                "身份证329999196203150019。",
                "11010519491231002x",
                "tel 13800138000",
                "+8613800138000",
                "86-13800138000",
                "138 0013 8000",
                "138-0013-8000",
                "电话13800138000）"
            })
    void a_number_in_the_clear_is_found(String text) {
        assertThat(ClearText.in(text)).hasSize(1);
        assertThat(ClearText.in(ClearText.masked(text))).isEmpty();
        assertThatThrownBy(() -> ClearTextScan.assertNoneIn("a test", text)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3299**********0019",
                "138****8000",
                "329999196203150010",
                "0199f1d0-7c3e-7b13-8001-138001380000",
                "2026-11-22T13:59:59.123456789Z",
                "00-4bf92f3577b34da6a313800138000000-00f067aa0ba902b7-01",
                "12345678901",
                "138001380001",
                "1763776800000",
                "91329999M00000019N"
            })
    void what_only_looks_like_one_is_left_alone(String text) {
        assertThat(ClearText.in(text)).isEmpty();
        assertThat(ClearText.masked(text)).isEqualTo(text);
    }

    @Test
    void the_log_masks_what_should_not_have_come_so_far() {
        Exception cause = new IllegalArgumentException("Unrecognized token '13800138000'");
        cause.addSuppressed(new IllegalStateException("329999196203150019"));
        ExtLogRecord logged = new ExtLogRecord(
                Level.WARNING, "Not read: %s of %s", ExtLogRecord.FormatStyle.PRINTF, ClearTextTest.class.getName());
        logged.setParameters(new Object[] {"13800138000", List.of("329999196203150019")});
        logged.setThrown(new IllegalStateException("outside", cause));

        boolean kept = new ClearTextFilter().isLoggable(logged);
        String line = new PatternFormatter("%s%e").format(logged);

        assertThat(kept).isTrue();
        ClearTextScan.assertNoneIn("the line", line);
        assertThat(line)
                .contains("Not read: *******8000 of [**************0019]")
                .contains("IllegalStateException: outside")
                .contains("IllegalArgumentException: Unrecognized token '*******8000'")
                .contains("at org.xianfeng.support.personaldata.ClearTextTest");
    }

    @Test
    void the_log_leaves_everything_else_as_it_is() {
        Exception thrown = new IllegalStateException("nothing personal");
        ExtLogRecord logged = new ExtLogRecord(
                Level.INFO, "Took %d ms", ExtLogRecord.FormatStyle.PRINTF, ClearTextTest.class.getName());
        logged.setParameters(new Object[] {12});
        logged.setThrown(thrown);

        boolean kept = new ClearTextFilter().isLoggable(logged);

        assertThat(kept).isTrue();
        assertThat(logged.getThrown()).isSameAs(thrown);
        assertThat(new PatternFormatter("%s").format(logged)).isEqualTo("Took 12 ms");
    }
}

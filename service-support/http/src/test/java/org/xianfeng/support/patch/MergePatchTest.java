package org.xianfeng.support.patch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The examples of RFC 7396, appendix A, that begin and end with an object. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\":{\"kind\":\"X\",\"b\":1}} | {\"a\":{\"kind\":\"Y\"}} | {\"a\":{\"kind\":\"Y\"}}",
                "{\"a\":{\"kind\":\"X\",\"b\":1}} | {\"a\":{\"kind\":\"Y\",\"b\":null,\"c\":2}} | {\"a\":{\"kind\":\"Y\",\"c\":2}}"
            })
    void what_is_named_to_be_of_another_kind_replaces_what_is_there(String target, String patch, String result)
            throws Exception {
        assertThat(MergePatch.merged((ObjectNode) JSON.readTree(target), (ObjectNode) JSON.readTree(patch)))
                .isEqualTo(JSON.readTree(result));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\":\"b\"} | {\"a\":\"c\"} | {\"a\":\"c\"}",
                "{\"a\":\"b\"} | {\"b\":\"c\"} | {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"} | {\"a\":null} | {}",
                "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null} | {\"b\":\"c\"}",
                "{\"a\":[\"b\"]} | {\"a\":\"c\"} | {\"a\":\"c\"}",
                "{\"a\":\"c\"} | {\"a\":[\"b\"]} | {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}} | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]} | {\"a\":[1]} | {\"a\":[1]}",
                "{\"e\":null} | {\"a\":1} | {\"e\":null,\"a\":1}",
                "{} | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}",
                "{\"a\":{\"kind\":\"X\",\"b\":1}} | {\"a\":{\"kind\":\"X\",\"c\":2}} | {\"a\":{\"kind\":\"X\",\"b\":1,\"c\":2}}"
            })
    void it_merges_as_the_standard_says(String target, String patch, String result) throws Exception {
        ObjectNode before = (ObjectNode) JSON.readTree(target);

        assertThat(MergePatch.merged(before, (ObjectNode) JSON.readTree(patch))).isEqualTo(JSON.readTree(result));
        assertThat(before).as("the target itself").isEqualTo(JSON.readTree(target));
    }
}

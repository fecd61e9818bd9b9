package org.xianfeng.gateway.surface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.support.language.Language;

/**
 * The document in one language. Beside a text stands its Chinese: {@code x-summary-zh} beside {@code summary}; whoever
 * reads Chinese gets that in the place of the text, and nobody gets both.
 */
final class DocumentView {

    private static final Pattern CHINESE_TWIN = Pattern.compile("x-(.+)-zh");

    private DocumentView() {}

    static JsonNode in(Language language, JsonNode node) {
        if (node.isArray()) {
            ArrayNode view = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> view.add(in(language, element)));
            return view;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(member -> {
            if (!isTwin(node, member.getKey())) {
                view.set(member.getKey(), in(language, chosen(language, node, member.getKey(), member.getValue())));
            }
        });
        return view;
    }

    private static JsonNode chosen(Language language, JsonNode object, String name, JsonNode value) {
        return language == Language.ZH && object.has("x-" + name + "-zh") ? object.get("x-" + name + "-zh") : value;
    }

    private static boolean isTwin(JsonNode object, String name) {
        Matcher twin = CHINESE_TWIN.matcher(name);
        return twin.matches() && object.has(twin.group(1));
    }
}

package org.xianfeng.gateway.surface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.support.language.Language;

/**
 * The document in one language, and nobody gets both. Beside a text stands its Chinese, {@code x-summary-zh} beside
 * {@code summary}; labels of enums and problems are pairs, {@code {"en": …, "zh": …}}. Examples are data and stay, except
 * that one with a name has texts of its own and may have a Chinese value.
 */
final class DocumentView {

    private static final Pattern CHINESE_TWIN = Pattern.compile("x-(.+)-zh");
    private static final String NAMED = "examples";
    private static final Set<String> DATA = Set.of("example", NAMED);

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
        if (node.size() == 2 && node.path("en").isTextual() && node.path("zh").isTextual()) {
            return node.get(language == Language.ZH ? "zh" : "en");
        }
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(member -> {
            if (NAMED.equals(member.getKey()) && member.getValue().isObject()) {
                view.set(member.getKey(), named(language, member.getValue()));
            } else if (DATA.contains(member.getKey())) {
                view.set(member.getKey(), member.getValue());
            } else if (!isTwin(node, member.getKey())) {
                view.set(member.getKey(), in(language, chosen(language, node, member.getKey(), member.getValue())));
            }
        });
        return view;
    }

    private static JsonNode named(Language language, JsonNode examples) {
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        examples.properties().forEach(example -> {
            ObjectNode one = view.putObject(example.getKey());
            example.getValue().properties().stream()
                    .filter(member -> !isTwin(example.getValue(), member.getKey()))
                    .forEach(member -> one.set(
                            member.getKey(), chosen(language, example.getValue(), member.getKey(), member.getValue())));
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

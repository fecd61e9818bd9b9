package org.xianfeng.gateway.surface;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Language;

/** What is on a page about problems: each in both languages, the reader's first. */
final class ProblemPage {

    private static final BilingualText MEANING = BilingualText.of("What it means", "含义");
    private static final BilingualText CAUSE = BilingualText.of("Why it happens", "原因");
    private static final BilingualText REMEDY = BilingualText.of("What to do", "处理办法");
    private static final BilingualText STATUS = BilingualText.of("HTTP status", "HTTP 状态码");
    private static final BilingualText FACTS = BilingualText.of("Facts in the answer", "应答中的事实");
    private static final BilingualText SOMETIMES = BilingualText.of(" (where known)", "（已知时）");
    private static final BilingualText NONE = BilingualText.of("none besides those of every problem", "除通用成员外没有");
    private static final BilingualText HOW = BilingualText.of(
            "Every answer that is not a success says which of these it is (RFC 9457, the last part of its type).",
            "凡不成功的应答均注明属于下列哪一种（RFC 9457，见其 type 的末段）。");
    private static final BilingualText PROBLEMS = BilingualText.of("All problems", "全部错误");
    private static final BilingualText API = BilingualText.of("API", "接口");

    private ProblemPage() {}

    /** One problem; {@code entry} is its entry in the catalogue. */
    static String of(String code, JsonNode entry, Language first) {
        String sections = Stream.of(first, other(first))
                .map(language -> section(entry, language))
                .collect(Collectors.joining());
        return """
                <header>
                <h1>%s</h1>
                <p class="code">%s</p>
                <nav><a href="/problems?lang=%s">%s</a> · <a href="/?lang=%3$s">%s</a></nav>
                </header>
                <main class="page">
                %s</main>
                """
                .formatted(
                        said(entry, "title", first),
                        Html.escaped(code),
                        Wish.parameter(first),
                        PROBLEMS.in(first),
                        API.in(first),
                        sections);
    }

    /** All problems by code. */
    static String list(JsonNode catalogue, Language language) {
        String rows = catalogue.properties().stream()
                .map(problem -> row(problem.getKey(), problem.getValue(), language))
                .collect(Collectors.joining());
        return """
                <header>
                <h1>%s</h1>
                <p>%s</p>
                <nav><a href="/problems?lang=%s">%s</a> · <a href="/?lang=%s">%s</a></nav>
                </header>
                <main class="page">
                <table>
                %s</table>
                </main>
                """
                .formatted(
                        PROBLEMS.in(language),
                        HOW.in(language),
                        Wish.parameter(other(language)),
                        language == Language.ZH ? "English" : "中文",
                        Wish.parameter(language),
                        API.in(language),
                        rows);
    }

    private static String section(JsonNode entry, Language language) {
        return """
                <section lang="%s">
                <h2>%s</h2>
                <dl>
                <dt>%s</dt><dd>%s</dd>
                <dt>%s</dt><dd>%s</dd>
                <dt>%s</dt><dd>%s</dd>
                <dt>%s</dt><dd>%s</dd>
                </dl>
                </section>
                """
                .formatted(
                        language.tag(),
                        MEANING.in(language) + ": " + said(entry, "title", language),
                        CAUSE.in(language),
                        said(entry, "detail", language),
                        REMEDY.in(language),
                        said(entry, "remedy", language),
                        STATUS.in(language),
                        entry.path("status").asInt(),
                        FACTS.in(language),
                        facts(entry, language));
    }

    private static String row(String code, JsonNode entry, Language language) {
        return "<tr><th><a href=\"/problems/%s?lang=%s\">%1$s</a></th><td>%s</td><td>%s</td></tr>\n"
                .formatted(
                        Html.escaped(code),
                        Wish.parameter(language),
                        entry.path("status").asInt(),
                        said(entry, "title", language));
    }

    /** A sentence of the entry; the names of facts in it stand out, since there is no occurrence to fill them in. */
    private static String said(JsonNode entry, String text, Language language) {
        String sentence =
                entry.path(text).path(language == Language.ZH ? "zh" : "en").asText();
        return Html.escaped(sentence).replaceAll("\\{(\\w+)}", "<var>$1</var>");
    }

    private static String facts(JsonNode entry, Language language) {
        List<String> names = Stream.concat(
                        names(entry.path("facts"), ""), names(entry.path("sometimes"), SOMETIMES.in(language)))
                .toList();
        return names.isEmpty() ? NONE.in(language) : String.join(", ", names);
    }

    private static Stream<String> names(JsonNode facts, String note) {
        return StreamSupport.stream(facts.spliterator(), false)
                .map(fact -> "<code>" + Html.escaped(fact.asText()) + "</code>" + note);
    }

    private static Language other(Language language) {
        return language == Language.ZH ? Language.EN : Language.ZH;
    }
}

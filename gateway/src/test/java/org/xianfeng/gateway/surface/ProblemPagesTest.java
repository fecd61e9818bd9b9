package org.xianfeng.gateway.surface;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.Map;

import jakarta.inject.Inject;

import org.xianfeng.gateway.testing.StubService;
import org.xianfeng.support.problem.ErrorCatalogue;
import org.xianfeng.support.testing.Problems;
import org.xianfeng.support.testing.RawHttp;
import org.xianfeng.support.testing.RawHttp.Answer;
import org.xianfeng.support.testing.TestTokens;

@QuarkusTest
class ProblemPagesTest {

    /** Somebody with a quota of her own, for she reads a lot. */
    private static final String READER = "Authorization: Bearer " + TestTokens.of("reader", "user");

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ConfigProperty(name = "xianfeng.gateway.services.membership")
    URI membership;

    @Inject
    MergedDocument document;

    @Inject
    ErrorCatalogue own;

    private RawHttp gateway;

    @BeforeEach
    void connect() {
        gateway = RawHttp.on(port);
    }

    @Test
    void every_problem_of_every_program_has_its_page_in_both_languages() {
        JsonNode catalogue = document.tree().path("x-problems");

        assertThat(catalogue.properties())
                .extracting(Map.Entry::getKey)
                .contains("service-unavailable", "id-number-registered", "not-held-yet", "booking-closed");
        assertThat(own.problems()).allSatisfy(problem -> assertThat(catalogue.has(problem.code()))
                .as(problem.code())
                .isTrue());
        catalogue.properties().forEach(problem -> {
            Answer page = gateway.send("GET", "/problems/" + problem.getKey(), "Accept: text/html", READER);
            assertThat(page.status()).as(problem.getKey()).isEqualTo(200);
            for (String text : new String[] {"title", "remedy"}) {
                JsonNode both = problem.getValue().path(text);
                assertThat(page.body())
                        .contains(
                                Html.escaped(both.path("en").asText()),
                                Html.escaped(both.path("zh").asText()));
            }
        });
    }

    @Test
    void a_page_is_for_everybody_speaks_the_readers_language_first_and_runs_nothing() {
        Answer english = gateway.send("GET", "/problems/not-found", "Accept: text/html,*/*;q=0.8");
        Answer chinese = gateway.send("GET", "/problems/not-found", "Accept-Language: zh-CN");

        assertThat(english.header("Content-Type")).startsWith("text/html");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.body()).contains("<html lang=\"en\">").doesNotContain("<script", "http:", "https:");
        assertThat(english.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(english.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("script-src", "unsafe");
        assertThat(chinese.header("Content-Language")).isEqualTo("zh-CN");
        assertThat(chinese.body()).contains("<html lang=\"zh-CN\">");
        assertThat(gateway.send("GET", "/problems/not-found?lang=zh").body()).isEqualTo(chinese.body());
    }

    @Test
    void programs_get_the_entry_as_json() {
        Answer entry = gateway.send("GET", "/problems/not-found", "Accept: application/json");

        assertThat(entry.header("Content-Type")).startsWith("application/json");
        assertThat(entry.json()).isEqualTo(document.tree().at("/x-problems/not-found"));
        assertThat(gateway.send("GET", "/problems", "Accept: application/json").json())
                .isEqualTo(document.tree().path("x-problems"));
    }

    @Test
    void the_list_leads_to_every_page() {
        Answer list = gateway.send("GET", "/problems?lang=zh");

        assertThat(list.status()).isEqualTo(200);
        document.tree().path("x-problems").fieldNames().forEachRemaining(code -> assertThat(list.body())
                .contains("\"/problems/" + code + "?lang=zh\""));
    }

    @Test
    void the_type_of_a_problem_leads_to_its_page_whoever_answered_it() {
        try (StubService service = StubService.at(membership)) {
            Answer passedOn = gateway.send(
                    "GET", "/api/v1/stubs/problem", "Authorization: Bearer " + TestTokens.of("lin", "user"));
            Answer own = gateway.send("GET", "/no/such/path");

            for (Answer problem : new Answer[] {passedOn, own}) {
                String type = problem.json().path("type").asText();
                assertThat(gateway.send("GET", type).status()).as(type).isEqualTo(200);
            }
            assertThat(service.requests()).isEqualTo(1);
        }
    }

    @Test
    void a_code_that_nobody_answers_with_has_no_page() {
        Problems.problem(gateway.send("GET", "/problems/no-such-code"), 404, "not-found");
        Problems.problem(gateway.send("GET", "/problems/%3Cscript%3E"), 404, "not-found");
        Problems.problem(gateway.send("GET", "/problems/not-found", "Accept: image/png"), 406, "not-acceptable");
    }
}

package org.xianfeng.gateway.surface;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.xianfeng.support.testing.Problems;
import org.xianfeng.support.testing.RawHttp;
import org.xianfeng.support.testing.RawHttp.Answer;

@QuarkusTest
class SwaggerPageTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private RawHttp gateway;

    @BeforeEach
    void connect() {
        gateway = RawHttp.on(port);
    }

    @Test
    void the_page_is_there_for_everybody_and_loads_nothing_from_elsewhere() {
        Answer page = gateway.send("GET", "/", "Accept: text/html");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body())
                .contains("<html lang=\"en\">", "data-client=\"xianfeng-swagger\"")
                .doesNotContain("http");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                .contains("connect-src 'self' http://127.0.0.1:8180")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
    }

    @Test
    void the_page_speaks_the_callers_language_and_the_other_on_request() {
        assertThat(gateway.send("GET", "/", "Accept-Language: zh-CN").body())
                .contains("<html lang=\"zh-CN\">", "先锋 API");
        assertThat(gateway.send("GET", "/?lang=zh").header("Content-Language")).isEqualTo("zh-CN");
        assertThat(gateway.send("GET", "/?lang=en", "Accept-Language: zh-CN").header("Content-Language"))
                .isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({
        "swagger-ui.css, text/css",
        "swagger-ui-bundle.js, text/javascript",
        "oauth2-redirect.js, text/javascript",
        "favicon-32x32.png, image/png",
        "page.css, text/css",
        "page.js, text/javascript"
    })
    void every_file_of_the_page_is_served_once_and_then_known(String name, String mediaType) {
        Answer file = gateway.send("GET", "/ui/" + name);
        Answer compressed = gateway.send("HEAD", "/ui/" + name, "Accept-Encoding: br, gzip");
        Answer again = gateway.send("GET", "/ui/" + name, "If-None-Match: " + file.header("ETag"));

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith(mediaType);
        assertThat(file.headers()).doesNotContainKey("Content-Encoding");
        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed.header("ETag")).isNotEqualTo(file.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ui/swagger-initializer.js",
                "/ui/index.html",
                "/webjars/swagger-ui/5.34.1/index.html",
                "/openapi-ui/index.html",
                "/q/swagger-ui",
                "/q/openapi",
                "/index.html"
            })
    void nothing_else_of_the_library_or_the_framework_is_served(String path) {
        Problems.problem(gateway.send("GET", path), 404, "unknown-path");
    }

    @Test
    void the_browser_comes_back_from_sign_in_to_a_page_that_only_hands_over_the_code() {
        Answer page = gateway.send("GET", "/oauth2-redirect.html?state=x&code=y&iss=http%3A%2F%2F127.0.0.1%3A8180");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("/ui/oauth2-redirect.js").doesNotContain("<script>");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    }
}

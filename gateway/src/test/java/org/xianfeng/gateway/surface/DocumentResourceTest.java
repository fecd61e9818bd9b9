package org.xianfeng.gateway.surface;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.xianfeng.support.testing.Problems;
import org.xianfeng.support.testing.RawHttp;
import org.xianfeng.support.testing.RawHttp.Answer;

@QuarkusTest
class DocumentResourceTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private RawHttp gateway;

    @BeforeEach
    void connect() {
        gateway = RawHttp.on(port);
    }

    @Test
    void the_document_is_one_whatever_the_language() {
        Answer english = gateway.send("GET", "/openapi");
        Answer chinese = gateway.send("GET", "/openapi", "Accept-Language: zh-CN");

        assertThat(english.json().at("/openapi").asText()).isEqualTo("3.1.0");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(chinese.header("Content-Language")).isEqualTo("zh-CN");
        assertThat(english.json().at("/info/title").asText()).doesNotContainPattern("\\p{IsHan}");
        assertThat(chinese.json().at("/info/title").asText()).containsPattern("\\p{IsHan}");
        assertThat(chinese.json().path("paths").size())
                .isEqualTo(english.json().path("paths").size())
                .isPositive();
        assertThat(gateway.send("GET", "/openapi?lang=zh").body()).isEqualTo(chinese.body());
    }

    @Test
    void the_document_says_where_to_sign_in_here() {
        assertThat(gateway.send("GET", "/openapi")
                        .json()
                        .at("/components/securitySchemes/oidc/openIdConnectUrl")
                        .asText())
                .isEqualTo("http://127.0.0.1:8180/realms/xianfeng/.well-known/openid-configuration");
    }

    @Test
    void whoever_prefers_yaml_gets_yaml() {
        Answer yaml = gateway.send("GET", "/openapi", "Accept: application/yaml");

        assertThat(yaml.header("Content-Type")).startsWith("application/yaml");
        assertThat(yaml.body()).startsWith("openapi: 3.1.0\n");
        Problems.problem(gateway.send("GET", "/openapi", "Accept: image/png"), 406, "not-acceptable");
    }

    @Test
    void an_unchanged_document_is_not_sent_again() {
        String tag = gateway.send("GET", "/openapi").header("ETag");

        assertThat(gateway.send("GET", "/openapi", "If-None-Match: " + tag).status())
                .isEqualTo(304);
        assertThat(gateway.send("GET", "/openapi?lang=zh", "If-None-Match: " + tag)
                        .status())
                .isEqualTo(200);
    }
}

package org.xianfeng.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.xianfeng.stack.demo.World;
import org.xianfeng.stack.setting.Port;

/** What an administrator does in her browser: reads the document, signs in at Keycloak and calls an operation. */
@ExtendWith(RunningStack.class)
class SwaggerUiIT {

    private static final String ACCOUNT = "xingda-admin";
    private static final String AUTHORIZE = ".auth-wrapper button.authorize";
    private static final String SIGN_IN = ".auth-btn-wrapper button.authorize";
    private static final String TAG = "#operations-tag-Organizations";
    private static final String LIST = "#operations-Organizations-listOrganizations ";

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open().orElse(null);
        if (browser == null) {
            String reason =
                    "The browser test was skipped: there is no chromedriver on the PATH (Debian: chromium-driver)";
            System.out.println(reason);
            Assumptions.abort(reason);
        }
        World.demonstration();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void an_administrator_signs_in_and_calls_an_operation_in_either_language() {
        browser.go(page());
        assertThat(browser.text("h1")).isEqualTo("Xianfeng API");
        browser.click(TAG);
        assertThat(browser.text(LIST + ".opblock-summary-description")).doesNotContainPattern("\\p{IsHan}");
        browser.click(AUTHORIZE);
        browser.inWindowOpenedBy(SIGN_IN, () -> {
            browser.awaitUrl(RunningStack.settings().issuer());
            browser.type("#username", ACCOUNT);
            browser.type("#password", RunningStack.settings().demoPassword());
            browser.click("#kc-login");
        });
        assertThat(answeredOnceAuthorized()).contains("\"items\"", "\"name\"");

        browser.click("nav a[href='/?lang=zh']");
        assertThat(browser.text("h1")).isEqualTo("先锋 API");
        browser.click(TAG);
        assertThat(browser.text(LIST + ".opblock-summary-description")).containsPattern("\\p{IsHan}");
        browser.click(AUTHORIZE);
        browser.click(SIGN_IN); // Keycloak knows her by now: its window closes by itself
        assertThat(answeredOnceAuthorized()).contains("\"items\"", "\"name\"");
    }

    @Test
    void whoever_opens_the_page_as_localhost_is_led_to_where_sign_in_leads_back() {
        browser.go(page().replace("127.0.0.1", "localhost") + "?lang=zh");

        browser.awaitUrl(page() + "?lang=zh");
        assertThat(browser.text("h1")).isEqualTo("先锋 API");
    }

    @Test
    void a_problem_is_explained_in_both_languages() {
        browser.go(page() + "problems/not-found");

        assertThat(browser.texts("section h2")).hasSize(2).anyMatch(heading -> heading.matches(".*\\p{IsHan}.*"));
    }

    /** The body of the real answer, after its status was seen to be 200. */
    private static String answeredOnceAuthorized() {
        assertThat(browser.text(".auth-container h6")).isEqualTo("Authorized");
        browser.click(".auth-btn-wrapper .btn-done");
        browser.click(LIST + ".opblock-summary-control");
        browser.click(LIST + ".try-out__btn");
        browser.click(LIST + "button.execute");
        assertThat(browser.text(LIST + ".live-responses-table tbody .response-col_status"))
                .startsWith("200");
        return browser.text(LIST + ".live-responses-table tbody .response-col_description");
    }

    private static String page() {
        return RunningStack.settings().url(Port.GATEWAY) + "/";
    }
}

package org.xianfeng.support.edge;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Quarkus answers a request target that is no URI with a bare 400 before any filter runs. {@link PathGuard} makes the same
 * check and answers with a problem, so the framework's is switched off. The switch is a system property that is read when
 * the HTTP layer is loaded; reading the configuration is the one thing that surely happens before.
 */
public class UriValidation implements SmallRyeConfigBuilderCustomizer {

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty("vertx.disableURIValidation", "true");
    }
}

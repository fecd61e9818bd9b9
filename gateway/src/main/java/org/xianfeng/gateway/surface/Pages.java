package org.xianfeng.gateway.surface;

import java.util.Set;

/** What the gateway serves beside the API: writings about it, open to everybody and hence not part of its document. */
public final class Pages {

    public static final Set<String> PATHS =
            Set.of("/", "/oauth2-redirect.html", "/ui/{asset}", "/openapi", "/problems", "/problems/{code}");

    private Pages() {}
}

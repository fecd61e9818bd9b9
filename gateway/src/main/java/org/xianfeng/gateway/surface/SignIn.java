package org.xianfeng.gateway.surface;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.net.URI;
import java.util.Optional;

/** Where people sign in, as their browsers see it. */
@ConfigMapping(prefix = "xianfeng.sign-in")
public interface SignIn {

    /** The issuer of tokens; inside a network of containers the services may reach it at another address. */
    @WithDefault("${xianfeng.issuer}")
    URI issuer();

    /** The public client of the page at {@code /}. */
    @WithDefault("xianfeng-swagger")
    String client();

    /**
     * The address of the gateway that the identity provider knows and sends browsers back to. Whoever opens the page on the
     * same machine under another of its names is led there.
     */
    Optional<URI> page();

    /** The address at which the issuer describes itself. */
    default URI discovery() {
        return URI.create(issuer() + "/.well-known/openid-configuration");
    }
}

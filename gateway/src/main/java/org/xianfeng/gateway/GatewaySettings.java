package org.xianfeng.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the services are, and how long and how much the gateway allows. */
@ConfigMapping(prefix = "xianfeng.gateway")
public interface GatewaySettings {

    /** The document that the routes come from: a resource of the program, or {@code file:} and a path. */
    @WithDefault("openapi/openapi.json")
    String document();

    /** Origin of each service by its name in the document, for example {@code http://127.0.0.1:8081}. */
    Map<String, URI> services();

    /** The longest request body where the document says nothing else. */
    @WithDefault("1M")
    MemorySize bodyLimit();

    /** How much of a body must arrive in a second, so that nobody holds a connection to a service by sending slowly. */
    @WithDefault("4K")
    MemorySize bodyRate();

    /** Origins whose pages may call the API from a browser, for example {@code https://portal.example}; none unless named. */
    Optional<Set<String>> origins();

    /**
     * Addresses of the proxies in front of the gateway, or networks such as {@code 10.0.0.0/8}; none unless named. Only
     * from them the gateway believes who is calling ({@code X-Forwarded-For}), so only what they run may have them.
     */
    Optional<Set<String>> trustedProxies();

    /** Connections to one service at the same time. */
    @WithDefault("100")
    int connections();

    /** Requests to one service that wait for a connection; more are refused at once. */
    @WithDefault("400")
    int waiting();

    Timeouts timeouts();

    RateLimit rateLimit();

    /** How long the gateway waits for whom. */
    interface Timeouts {

        /** For a connection to a service. */
        @WithDefault("2S")
        Duration connect();

        /** For the next pieces of the caller's body: how long she may take for what {@code body-rate} expects meanwhile. */
        @WithDefault("15S")
        Duration body();

        /** For the service, between the end of the request and the beginning of the answer, and between its pieces. */
        @WithDefault("30S")
        Duration answer();

        /** For one part of a composed view; a part that is late is left out. */
        @WithDefault("3S")
        Duration part();

        /** For one exchange as a whole. */
        @WithDefault("5M")
        Duration total();
    }

    /** How many requests one caller may send; counted in this process, so several gateways allow several times as much. */
    interface RateLimit {

        /** In one window. */
        @WithDefault("600")
        long requests();

        @WithDefault("60S")
        Duration window();

        /** How many callers are remembered; the one not heard of for the longest time is forgotten first. */
        @WithDefault("50000")
        long callers();

        /** Requests of one caller that are being worked on at the same time; more are refused at once. */
        @WithDefault("20")
        int atOnce();
    }
}

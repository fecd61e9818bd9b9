package org.xianfeng.support.feed.follow;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

/** This program's own token, by client credentials, kept until shortly before it expires. */
@ApplicationScoped
class OidcTokens implements TokenSource {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OidcClient client;
    private Tokens tokens;

    OidcTokens(OidcClient client) {
        this.client = client;
    }

    @Override
    public synchronized String token() {
        if (tokens == null || tokens.isAccessTokenExpired() || tokens.isAccessTokenWithinRefreshInterval()) {
            tokens = client.getTokens().await().atMost(PATIENCE);
        }
        return tokens.getAccessToken();
    }

    @Override
    public synchronized void refused() {
        tokens = null;
    }
}

package org.xianfeng.support.feed.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

class OidcTokensTest {

    /** An identity provider that counts what it gives. */
    static final class Provider implements OidcClient {

        int given;
        long lifetime = 300;

        @Override
        public Uni<Tokens> getTokens(Map<String, String> parameters) {
            long expiresAt = Instant.now().getEpochSecond() + lifetime;
            return Uni.createFrom()
                    .item(new Tokens(
                            "token-" + ++given,
                            expiresAt,
                            Duration.ofSeconds(20),
                            null,
                            null,
                            null,
                            "activity-service"));
        }

        @Override
        public Uni<Tokens> refreshTokens(String refreshToken, Map<String, String> parameters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Boolean> revokeAccessToken(String accessToken, Map<String, String> parameters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }

    final Provider provider = new Provider();
    final OidcTokens tokens = new OidcTokens(provider);

    @Test
    void a_token_is_used_as_long_as_it_is_good() {
        assertThat(tokens.token()).isEqualTo("token-1");
        assertThat(tokens.token()).isEqualTo("token-1");
    }

    @Test
    void one_that_is_about_to_expire_is_replaced() {
        provider.lifetime = 10;
        tokens.token();

        assertThat(tokens.token()).isEqualTo("token-2");
    }

    @Test
    void one_that_was_refused_is_replaced() {
        tokens.token();

        tokens.refused();

        assertThat(tokens.token()).isEqualTo("token-2");
    }
}

package org.xianfeng.support.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

import java.util.Map;

class CallerTest {

    @Test
    void the_same_subject_of_two_issuers_is_two_callers() {
        Caller here = caller("https://a.test", "7", Map.of());
        Caller there = caller("https://b.test", "7", Map.of());

        assertThat(here.key()).isEqualTo("https://a.test|7");
        assertThat(here.keyHash()).hasSize(64).isNotEqualTo(there.keyHash());
    }

    @Test
    void the_application_is_the_party_the_token_was_issued_to() {
        assertThat(caller("https://a.test", "7", Map.of("azp", "portal-app")).clientId())
                .contains("portal-app");
        assertThat(caller("https://a.test", "7", Map.of()).clientId()).isEmpty();
    }

    @Test
    void printing_a_caller_shows_neither_name_nor_subject() {
        Caller caller = caller("https://a.test", "subject-7", Map.of("name", "张三", "preferred_username", "zhangsan"));

        assertThat(caller.displayName()).contains("张三");
        assertThat(caller.toString()).doesNotContain("张三", "zhangsan", "subject-7");
    }

    @Test
    void without_a_token_there_is_nobody_to_name() {
        Caller nobody =
                new Caller(QuarkusSecurityIdentity.builder().setAnonymous(true).build());

        assertThat(nobody.isSignedIn()).isFalse();
        assertThat(nobody).hasToString("nobody");
        assertThatThrownBy(nobody::key).isInstanceOf(IllegalStateException.class);
    }

    private static Caller caller(String issuer, String subject, Map<String, String> claims) {
        JwtClaims token = new JwtClaims();
        token.setIssuer(issuer);
        token.setSubject(subject);
        claims.forEach(token::setStringClaim);
        return new Caller(QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal("", "JWT", token))
                .build());
    }
}

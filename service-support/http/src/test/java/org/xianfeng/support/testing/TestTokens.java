package org.xianfeng.support.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/**
 * Access tokens with any claims, signed with a key that lives as long as the test run; as a test resource it makes the
 * program under test trust that key instead of an identity provider.
 */
public final class TestTokens implements QuarkusTestResourceLifecycleManager {

    /** The issuer that test tokens name. */
    public static final String ISSUER = "https://issuer.test/realms/xianfeng";

    private static final KeyPair KEYS = keys();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()),
                "quarkus.oidc.token.issuer",
                ISSUER);
    }

    @Override
    public void stop() {}

    /** A person's token: her subject and her realm roles. */
    public static String of(String subject, String... realmRoles) {
        return sign(claims(subject).claim("realm_access", Map.of("roles", Set.of(realmRoles))));
    }

    /** An application's token: its service account's subject and its client roles, as the issuer writes them. */
    public static String ofApplication(String subject, String... clientRoles) {
        return sign(claims(subject)
                .claim("azp", subject)
                .claim("resource_access", Map.of("xianfeng-api", Map.of("roles", Set.of(clientRoles)))));
    }

    /** The usual claims, for a test that wants to spoil one before {@link #sign}. */
    public static JwtClaimsBuilder claims(String subject) {
        return Jwt.issuer(ISSUER).subject(subject).audience("xianfeng-api").expiresIn(300);
    }

    public static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId("test").sign(KEYS.getPrivate());
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has RSA", e);
        }
    }
}

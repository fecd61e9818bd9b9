package org.xianfeng.support.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Access tokens with any claims, signed with a key that lives as long as the test run; as a test resource it makes the
 * program under test trust that key instead of an identity provider.
 */
public final class TestTokens implements QuarkusTestResourceLifecycleManager {

    /** Longer than any run, for some are made once and shown to its end. */
    private static final long LIFETIME_SECONDS = 86_400;

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
        return Jwt.issuer(ISSUER).subject(subject).audience("xianfeng-api").expiresIn(LIFETIME_SECONDS);
    }

    public static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId("test").sign(KEYS.getPrivate());
    }

    /** A token whose claims are exactly these, signed as the issuer would. */
    public static String ofClaims(String claims) {
        return signed("RS256", claims, content -> {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KEYS.getPrivate());
            signature.update(content);
            return signature.sign();
        });
    }

    /** Without a signature, and saying so. */
    public static String unsigned(String claims) {
        return signed("none", claims, content -> new byte[0]);
    }

    /** Signed with what everybody knows, the public key, taken for a secret. */
    public static String signedWithThePublicKey(String claims) {
        return signed("HS256", claims, content -> {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEYS.getPublic().getEncoded(), "HmacSHA256"));
            return mac.doFinal(content);
        });
    }

    /** Signs the first two parts of a token. */
    private interface Signing {
        byte[] of(byte[] content) throws GeneralSecurityException;
    }

    private static String signed(String algorithm, String claims, Signing signing) {
        try {
            String content =
                    base64("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\",\"kid\":\"test\"}") + "." + base64(claims);
            return content + "."
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(signing.of(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform signs like that", e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
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

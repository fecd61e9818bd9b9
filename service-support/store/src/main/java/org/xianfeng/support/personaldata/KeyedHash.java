package org.xianfeng.support.personaldata;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells equal values from different ones without showing them, for unique indexes and look-ups. Identity numbers are few
 * enough to try them all, hence the key.
 */
@ApplicationScoped
public class KeyedHash {

    static final String MAC = "HmacSHA256";

    private final PersonalDataKeys keys;

    public KeyedHash(PersonalDataKeys keys) {
        this.keys = keys;
    }

    /**
     * HMAC-SHA-256 of the value.
     *
     * @param kind what the value is, for example {@code id-number}: equal texts of two kinds have nothing in common
     */
    public byte[] of(String kind, Secret secret) {
        return mac(keys.hashKey(), kind, secret);
    }

    /** The one form in which a value is hashed: its kind, a zero, the value. */
    static byte[] mac(SecretKey key, String kind, Secret secret) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(secret.reveal(Reveal.TO_HASH).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }
}

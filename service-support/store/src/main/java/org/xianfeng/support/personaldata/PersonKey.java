package org.xianfeng.support.personaldata;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key of one person, opened: it seals and opens as many of her cells as there are, without looking anything up. */
public final class PersonKey {

    private static final byte[] NO_SALT = {};

    /** What seals is not what digests. */
    private static final byte[] DIGESTS = "digests".getBytes(StandardCharsets.UTF_8);

    private final UUID personId;
    private final byte[] key;
    private final AesGcmJce cipher;

    PersonKey(UUID personId, byte[] key) {
        this.personId = personId;
        this.key = key.clone();
        try {
            this.cipher = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key of a person: " + personId, e);
        }
    }

    /** Whose it is. */
    public UUID personId() {
        return personId;
    }

    /** The value, encrypted for this cell. */
    public byte[] seal(Cell cell, Secret secret) {
        byte[] clear = secret.reveal(Reveal.TO_ENCRYPT).getBytes(StandardCharsets.UTF_8);
        try {
            return cipher.encrypt(clear, cell.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not encrypted: " + cell, e);
        }
    }

    /** The value that was sealed for this cell; {@code as} makes the type of it, for example {@code IdNumber::of}. */
    public <T extends Secret> T open(Cell cell, byte[] sealed, Function<String, T> as) {
        try {
            return as.apply(new String(cipher.decrypt(sealed, cell.associatedData()), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not sealed for this cell and person: " + cell, e);
        }
    }

    /**
     * Tells equal values of hers from different ones, as long as there is the key: nobody can try them all afterwards.
     * Equal values of two people have nothing in common.
     *
     * @param kind what the value is: equal texts of two kinds have nothing in common either
     */
    public byte[] digest(String kind, Secret secret) {
        return KeyedHash.mac(keyOfDigests(), kind, secret);
    }

    private SecretKey keyOfDigests() {
        String mac = KeyedHash.MAC;
        try {
            return new SecretKeySpec(Hkdf.computeHkdf(mac, key, NO_SALT, DIGESTS, key.length), mac);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Key of " + personId;
    }
}

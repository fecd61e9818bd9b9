package org.xianfeng.support.page;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.Refused;

/**
 * Seals cursors with AES-GCM: callers can neither read the values in them nor use them for another list, other filters,
 * another order or another account, all of which are authenticated with the values.
 */
@Singleton
@Startup
public class CursorSeal {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 4096;
    private static final char BETWEEN = '\u001f';

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    @Inject
    CursorSeal(CursorConfig config) {
        this(key(config));
    }

    CursorSeal(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("The key for cursors has 32 bytes, in Base64");
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    String seal(List<String> values, String boundTo) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, bytes(join(values)), boundTo);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /** Any cursor that was not sealed for exactly this is refused, without saying why. */
    List<String> open(String cursor, String boundTo) {
        try {
            if (cursor.length() > LONGEST) {
                throw new IllegalArgumentException("Longer than any cursor");
            }
            ByteBuffer sealed = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            byte[] nonce = new byte[NONCE_BYTES];
            sealed.get(nonce);
            byte[] rest = new byte[sealed.remaining()];
            sealed.get(rest);
            String values = new String(run(Cipher.DECRYPT_MODE, nonce, rest, boundTo), StandardCharsets.UTF_8);
            return List.of(values.split(String.valueOf(BETWEEN), -1));
        } catch (RuntimeException notOurs) {
            throw Refused.because(CommonProblem.INVALID_CURSOR);
        }
    }

    /** A separator inside a value would tear it in two; no text of ours has one. */
    private static String join(List<String> values) {
        return String.join(
                String.valueOf(BETWEEN),
                values.stream().map(value -> value.replace(BETWEEN, ' ')).toList());
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String boundTo) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bytes(boundTo));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The cursor cannot be sealed or opened", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] key(CursorConfig config) {
        if (config.keyFile().isPresent()) {
            try {
                return decode(Files.readString(config.keyFile().get()));
            } catch (IOException e) {
                throw new UncheckedIOException("The key file for cursors cannot be read", e);
            }
        }
        if (config.key().isPresent()) {
            return decode(config.key().get());
        }
        if (config.required() && LaunchMode.current() == LaunchMode.NORMAL) {
            throw new IllegalStateException("Set xianfeng.cursor.key-file: 32 random bytes in Base64");
        }
        byte[] ofThisProcess = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(ofThisProcess);
        return ofThisProcess;
    }

    private static byte[] decode(String base64) {
        return Base64.getDecoder().decode(base64.strip());
    }
}

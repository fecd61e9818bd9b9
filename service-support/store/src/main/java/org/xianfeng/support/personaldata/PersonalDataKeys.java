package org.xianfeng.support.personaldata;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmParameters;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The keys to personal data, read once at the start: a program that runs in production without its own keys must not
 * begin to write.
 */
@Startup
@ApplicationScoped
public class PersonalDataKeys {

    private static final int HASH_KEY_BYTES = 32;

    private Aead aead;
    private int writingKeyId;
    private SecretKeySpec hashKey;

    protected PersonalDataKeys() {} // CDI

    @Inject
    PersonalDataKeys(PersonalDataConfig config) {
        this(config.keysetFile(), config.hashKeyFile(), LaunchMode.current() == LaunchMode.NORMAL);
    }

    PersonalDataKeys(Optional<Path> keysetFile, Optional<Path> hashKeyFile, boolean production) {
        String keyset = text(keysetFile, "keyset-file", KnownKeys.KEYSET, production);
        String hashKeyText = text(hashKeyFile, "hash-key-file", KnownKeys.HASH_KEY, production);
        try {

            KeysetHandle handle =
                    TinkJsonProtoKeysetFormat.parseKeyset(keyset, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
            requireKeyIdPrefix(handle);
            aead = handle.getPrimitive(AeadConfig2026.get(), Aead.class);
            writingKeyId = handle.getPrimary().getId();
            hashKey = hashKeyOf(hashKeyText);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("The keys to personal data cannot be read", e);
        }
    }

    Aead aead() {
        return aead;
    }

    int writingKeyId() {
        return writingKeyId;
    }

    SecretKeySpec hashKey() {
        return hashKey;
    }

    private static String text(Optional<Path> file, String property, String known, boolean production) {
        String text = file.map(PersonalDataKeys::read).orElse(known);
        if (production && text.equals(known)) {
            throw new IllegalStateException("xianfeng.personal-data." + property
                    + " must name a file with a key of your own; ./stack secrets writes one");
        }
        return text;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalStateException("No key can be read from " + file, e);
        }
    }

    private static SecretKeySpec hashKeyOf(String text) throws GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(text);
        if (key.length != HASH_KEY_BYTES) {
            throw new GeneralSecurityException("The key for hashes must have " + HASH_KEY_BYTES + " bytes");
        }
        return new SecretKeySpec(key, "HmacSHA256");
    }

    /** Without the prefix nobody could tell which rows an old key still holds. */
    private static void requireKeyIdPrefix(KeysetHandle handle) throws GeneralSecurityException {
        for (int i = 0; i < handle.size(); i++) {
            if (!(handle.getAt(i).getKey().getParameters() instanceof AesGcmParameters parameters)
                    || parameters.getVariant() != AesGcmParameters.Variant.TINK) {
                throw new GeneralSecurityException("Every key of the keyset must be AES-GCM with a key id prefix");
            }
        }
    }
}

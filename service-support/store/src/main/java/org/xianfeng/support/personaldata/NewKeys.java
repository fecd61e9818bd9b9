package org.xianfeng.support.personaldata;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes the contents of the files that {@link PersonalDataConfig} names. */
public final class NewKeys {

    private NewKeys() {}

    /** A keyset with one fresh key. */
    public static String keyset() {
        return guarded(() -> {
            return text(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()));
        });
    }

    /** The same keyset with a fresh key that writes from now on; those before it go on reading. Every instance of a program must have it. */
    public static String rotated(String keyset) {
        return guarded(() -> {
            KeysetHandle old =
                    TinkJsonProtoKeysetFormat.parseKeyset(keyset, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
            return text(KeysetHandle.newBuilder(old)
                    .setConfiguration(AeadConfig2026.get())
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .setStatus(KeyStatus.ENABLED)
                            .withRandomId()
                            .makePrimary())
                    .build());
        });
    }

    /** A fresh key for keyed hashes. */
    public static String hashKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static String text(KeysetHandle handle) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(handle, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
    }

    private static String guarded(Making making) {
        try {
            return making.make();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key could be made", e);
        }
    }

    @FunctionalInterface
    private interface Making {
        String make() throws GeneralSecurityException;
    }
}

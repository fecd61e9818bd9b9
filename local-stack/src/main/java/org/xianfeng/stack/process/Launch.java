package org.xianfeng.stack.process;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a program is started.
 *
 * @param build changes when the program itself does, so that a rebuilt program is started anew
 */
public record Launch(List<String> command, Map<String, String> environment, Path directory, String build) {

    /** Equal for two launches that start the same program in the same way; tells nothing of the secrets among them. */
    public String fingerprint() {
        String text = command + "\n" + new TreeMap<>(environment) + "\n" + directory + "\n" + build;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Launch " + command.get(0) + " in " + directory;
    }
}

package org.beside.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Random secrets that are handed out once, and the hashes by which they are known afterwards. */
public final class Secrets {

    private static final int BYTES = 32;

    private Secrets() {
    }

    /** 256 random bits, safe in addresses and cookies. The generator must be a cryptographic one outside tests. */
    public static String fresh(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The SHA-256 of a secret in hexadecimal: all that is stored. A 256-bit random secret needs no slow hash. */
    public static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.beside.shell.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;

/**
 * A certificate that this machine signs for itself, kept as long as it fits: a phone that has accepted it once must not
 * be asked again at every start.
 */
record LanCertificate(Path keyStore, String password) {

    static final String ALIAS = "beside";

    /** The longest that Apple's devices accept, <a href="https://support.apple.com/en-us/103769">support 103769</a>. */
    private static final int DAYS_VALID = 825;
    private static final Duration RENEWED_BEFORE_END = Duration.ofDays(14);
    private static final int IP_ADDRESS = 7; // RFC 5280, GeneralName

    /**
     * The certificate in this folder, made anew when there is none, it is for another address or about to end.
     *
     * @throws SetupFault when it can be neither read nor made
     */
    static LanCertificate in(Path folder, Inet4Address address) {
        return in(folder, address, Clock.systemUTC());
    }

    static LanCertificate in(Path folder, Inet4Address address, Clock clock) {
        try {
            OwnerOnly.folder(folder);
            var certificate = new LanCertificate(folder.resolve("beside.p12"), passwordIn(folder.resolve("password")));
            if (!certificate.fits(address, clock)) {
                certificate.make(address);
            }
            return certificate;
        } catch (IOException | UncheckedIOException denied) {
            throw new SetupFault("The certificate for the local network cannot be kept in %s: give yourself the right "
                    .formatted(folder) + "to write there, or choose another folder with --data.");
        }
    }

    private static String passwordIn(Path file) throws IOException {
        if (Files.notExists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            OwnerOnly.write(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    private boolean fits(Inet4Address address, Clock clock) {
        if (Files.notExists(keyStore)) {
            return false;
        }
        try {
            var found = (X509Certificate) KeyStore.getInstance(keyStore.toFile(), password.toCharArray())
                    .getCertificate(ALIAS);
            return found.getNotAfter().toInstant().isAfter(clock.instant().plus(RENEWED_BEFORE_END))
                    && found.getSubjectAlternativeNames().stream().anyMatch(
                            name -> name.get(0).equals(IP_ADDRESS) && name.get(1).equals(address.getHostAddress()));
        } catch (IOException | GeneralSecurityException damaged) {
            return false;
        }
    }

    private void make(Inet4Address address) throws IOException {
        Files.deleteIfExists(keyStore);
        var keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", ALIAS, "-keyalg", "EC", "-groupname", "secp256r1",
                "-dname", "CN=Beside on " + address.getHostAddress(), "-validity", Integer.toString(DAYS_VALID),
                "-ext", "SAN=ip:" + address.getHostAddress() + ",ip:127.0.0.1,dns:localhost", "-ext", "EKU=serverAuth",
                "-storetype", "PKCS12", "-keystore", keyStore.toString(), "-storepass:env", "BESIDE_KEYSTORE_PASSWORD")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        keytool.environment().put("BESIDE_KEYSTORE_PASSWORD", password);
        if (keytool.start().onExit().join().exitValue() != 0) {
            throw new SetupFault("Java's keytool could not make a certificate for the local network: "
                    + "install a full JDK, or leave out --lan.");
        }
        OwnerOnly.protect(keyStore);
    }
}

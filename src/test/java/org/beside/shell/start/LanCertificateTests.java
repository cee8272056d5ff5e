package org.beside.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet4Address;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LanCertificateTests {

    private static final Inet4Address HOME = Inet4Address.ofLiteral("192.168.1.20");
    private static final Inet4Address OFFICE = Inet4Address.ofLiteral("10.0.0.5");
    private static final Clock NOW = Clock.systemUTC();

    @TempDir
    Path folder;

    @Test
    void isKeptAsLongAsItFits() throws Exception {
        var first = bytesOf(HOME, NOW);
        assertThat(bytesOf(HOME, NOW)).isEqualTo(first);
    }

    @Test
    void isMadeAnewForAnotherAddress() throws Exception {
        var first = bytesOf(HOME, NOW);
        assertThat(bytesOf(OFFICE, NOW)).isNotEqualTo(first);
    }

    @Test
    void isMadeAnewBeforeItEnds() throws Exception {
        var first = bytesOf(HOME, NOW);
        assertThat(bytesOf(HOME, Clock.offset(NOW, Duration.ofDays(815)))).isNotEqualTo(first);
    }

    @Test
    void isMadeAnewWhenTheFileIsDamaged() throws Exception {
        Files.writeString(LanCertificate.in(folder, HOME, NOW).keyStore(), "not a key store");
        assertThat(bytesOf(HOME, NOW)).hasSizeGreaterThan(500);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isReadByItsOwnerOnly() throws Exception {
        LanCertificate.in(folder, HOME, NOW);
        for (var file : new String[] {"beside.p12", "password"}) {
            assertThat(Files.getPosixFilePermissions(folder.resolve(file)))
                    .containsOnly(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
    }

    private byte[] bytesOf(Inet4Address address, Clock clock) throws Exception {
        return Files.readAllBytes(LanCertificate.in(folder, address, clock).keyStore());
    }
}

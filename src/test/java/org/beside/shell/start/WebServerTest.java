package org.beside.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Inet4Address;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;

/** That refusals arrive, whatever was sent, is shown where programs are refused: BadInputApiTests. */
class WebServerTest {

    @TempDir
    Path folder;

    @Test
    void answersUnderANameThatItsCertificateDoesNotKnow() throws Exception {
        var certificate = LanCertificate.in(folder, Inet4Address.ofLiteral("192.168.1.20"));
        var factory = new JettyServletWebServerFactory(0);
        factory.setSsl(sslWith(certificate));
        new WebServer().customize(factory);
        var server = factory.getWebServer();
        server.start();
        try (var socket = (SSLSocket) trusting(certificate).getSocketFactory().createSocket("localhost", server.getPort())) {
            var parameters = socket.getSSLParameters();
            parameters.setServerNames(List.of(new SNIHostName("kitchen.local")));
            socket.setSSLParameters(parameters);
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: kitchen.local\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).as("nothing is served here, which is better than a refused name").contains(" 404 ");
        } finally {
            server.stop();
        }
    }

    private static Ssl sslWith(LanCertificate certificate) {
        var ssl = new Ssl();
        ssl.setKeyStore(certificate.keyStore().toUri().toString());
        ssl.setKeyStoreType("PKCS12");
        ssl.setKeyStorePassword(certificate.password());
        ssl.setKeyAlias(LanCertificate.ALIAS);
        return ssl;
    }

    private static SSLContext trusting(LanCertificate certificate) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(certificate.keyStore())) {
            store.load(file, certificate.password().toCharArray());
        }
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(LanCertificate.ALIAS, store.getCertificate(LanCertificate.ALIAS));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}

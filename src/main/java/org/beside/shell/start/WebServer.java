package org.beside.shell.start;

import jakarta.websocket.server.ServerContainer;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What Jetty has to be told, whatever it serves; see docs/decisions/0028-jetty-carries-the-sockets.md. */
@Component
class WebServer implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    /** More than any page and any program has to say. What is longer is read when it is asked for. */
    private static final long TAKEN_IN_BYTES = 128 * 1024;
    /** In how small pieces it may come: each counts for this much more than it holds. */
    private static final int OVERHEAD_OF_A_PIECE_BYTES = 16;

    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(3);

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(WebServer::takeInBodies, WebServer::listenToAnyName, WebServer::readHeadersAsWritten);
    }

    /**
     * The sockets by which pages are told what is new are asked once a minute whether they are still there. Jetty by itself
     * would close what has been silent for half of that.
     */
    @EventListener
    void bearSilence(ServletWebServerInitializedEvent started) {
        var sockets = (ServerContainer) started.getApplicationContext().getServletContext()
                .getAttribute(ServerContainer.class.getName());
        sockets.setDefaultMaxSessionIdleTimeout(LONGEST_SILENCE.toMillis());
    }

    /**
     * What is sent is taken in before anything is decided about it. Where a refusal leaves some of it unread, Jetty breaks
     * the connection, and the refusal may be lost with it. And whoever sends slowly keeps no thread waiting.
     */
    private static void takeInBodies(Server server) {
        server.insertHandler(new EagerContentHandler(
                new RetainedContentLoaderFactory(TAKEN_IN_BYTES, OVERHEAD_OF_A_PIECE_BYTES, false)));
    }

    /** At home this machine has names that its certificate does not know. The browser warns of that, and once is enough. */
    private static void listenToAnyName(Server server) {
        configurations(server)
                .map(configuration -> configuration.getCustomizer(SecureRequestCustomizer.class))
                .filter(Objects::nonNull)
                .forEach(secure -> secure.setSniHostCheck(false));
    }

    /**
     * Jetty remembers a few headers of each connection and looks for them again without minding upper and lower case: a
     * token or a cookie that begins as an earlier one, but for the case, would be changed into something that nobody has
     * been given. Behind a proxy many people share a connection, so that anybody could do this to others.
     */
    private static void readHeadersAsWritten(Server server) {
        configurations(server).forEach(configuration -> configuration.setHeaderCacheCaseSensitive(true));
    }

    private static Stream<HttpConfiguration> configurations(Server server) {
        return Stream.of(server.getConnectors())
                .flatMap(connector -> connector.getConnectionFactories().stream())
                .filter(HttpConnectionFactory.class::isInstance).map(HttpConnectionFactory.class::cast)
                .map(HttpConnectionFactory::getHttpConfiguration);
    }
}

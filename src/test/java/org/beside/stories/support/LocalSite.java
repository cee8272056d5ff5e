package org.beside.stories.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

import com.sun.net.httpserver.HttpServer;

/** Serves one page at every path of a free port on localhost, so that the senses can be proven without the product. */
final class LocalSite implements AutoCloseable {

    private final HttpServer server;

    private LocalSite(HttpServer server) {
        this.server = server;
    }

    static LocalSite with(String body) {
        var page = "<!doctype html><html lang=en><title>A page to try things on</title><body>%s</body></html>"
                .formatted(body).getBytes(UTF_8);
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                }
            });
            server.start();
            return new LocalSite(server);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package org.beside.stories.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;

/** Serves one page at every path of a free port on localhost, so that the senses can be proven without the product. */
final class LocalSite implements AutoCloseable {

    private static final String BEGINNING = "<!doctype html><html lang=en><title>A page to try things on</title><body>";
    private static final String END = "</body></html>";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private interface Page {

        void writeTo(OutputStream body) throws IOException, InterruptedException;
    }

    private LocalSite(HttpServer server) {
        this.server = server;
    }

    static LocalSite with(String body) {
        return serving(page -> page.write((BEGINNING + body + END).getBytes(UTF_8)));
    }

    /** The rest follows when a script of the first piece has asked for {@code /rest}: the parser has come so far then. */
    static LocalSite inPieces(String first, String rest) {
        var asked = new CountDownLatch(1);
        var site = serving(page -> {
            page.write((BEGINNING + first).getBytes(UTF_8));
            page.flush();
            asked.await();
            page.write((rest + END).getBytes(UTF_8));
        });
        site.server.createContext("/rest", exchange -> {
            try (exchange) {
                asked.countDown();
                exchange.sendResponseHeaders(204, -1);
            }
        });
        return site;
    }

    private static LocalSite serving(Page page) {
        try {
            var site = new LocalSite(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            site.server.setExecutor(site.threads);
            site.server.createContext("/", exchange -> {
                try (exchange) {
                    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                    exchange.sendResponseHeaders(200, 0);
                    page.writeTo(exchange.getResponseBody());
                } catch (InterruptedException closed) {
                    Thread.currentThread().interrupt();
                }
            });
            site.server.start();
            return site;
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
        threads.shutdownNow();
    }
}

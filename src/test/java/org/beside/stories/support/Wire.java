package org.beside.stories.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A wire between the browsers and the product that can be cut and mended. Pages, pushes and signalling go over it; the
 * pictures and voices of a call do not, as in life.
 */
public final class Wire implements AutoCloseable {

    private final ServerSocket door;
    private final InetSocketAddress product;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private Wire(ServerSocket door, InetSocketAddress product) {
        this.door = door;
        this.product = product;
    }

    /** @param product where the product runs */
    public static Wire to(URI product) {
        try {
            var door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
            var wire = new Wire(door, new InetSocketAddress(InetAddress.getLoopbackAddress(), product.getPort()));
            Thread.ofVirtual().start(wire::open);
            return wire;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where browsers find the product by this wire. */
    public URI address() {
        return URI.create("http://localhost:" + door.getLocalPort());
    }

    /** Breaks every connection, and each new one at once. */
    public void cut() {
        cut = true;
        ends.forEach(Wire::drop);
    }

    public void mend() {
        cut = false;
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException closed) {
                // The door is closed, or the product is not there: the browser sees a connection that breaks.
            }
        }
    }

    private void connect(Socket browser) throws IOException {
        ends.add(browser);
        if (cut) {
            drop(browser);
            return;
        }
        var server = new Socket();
        ends.add(server);
        try {
            server.connect(product);
        } catch (IOException away) {
            drop(browser);
            throw away;
        }
        Thread.ofVirtual().start(() -> carry(browser, server));
        Thread.ofVirtual().start(() -> carry(server, browser));
    }

    private void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // One end is gone, and takes the other along.
        } finally {
            ends.remove(from);
            drop(from);
            drop(to);
        }
    }

    private static void drop(Socket end) {
        try {
            end.close();
        } catch (IOException gone) {
            // That is what was wanted.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}

package org.beside.signalling;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A real socket as a page would open it. Answers pings until it is told to play dead. */
final class Browser implements WebSocket.Listener {

    private static final long PATIENCE_SECONDS = 20;
    private static final String PING = "{\"type\":\"ping\"";
    private static final Pattern NUMBER = Pattern.compile("\"n\":(\\d+)");

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private volatile boolean alive = true;
    private volatile int received;
    private int said;
    private volatile WebSocket socket;
    private CompletableFuture<WebSocket> last = CompletableFuture.completedFuture(null);

    static Browser open(HttpClient http, URI address, String origin) {
        var browser = new Browser();
        browser.socket = http.newWebSocketBuilder().header("Origin", origin).buildAsync(address, browser).join();
        return browser;
    }

    void say(String text) {
        send(text).join();
    }

    /** Says a message with the next number, which goes where the text has a hash. */
    void tell(String text) {
        said++;
        trySaying(text.replace("#", Integer.toString(said)));
    }

    void join(Ticket ticket) {
        say("{\"type\":\"join\",\"ticket\":\"%s\"}".formatted(ticket.secret()));
    }

    /** Goes on where a lost browser was. */
    void resume(String token, Browser lost) {
        said = lost.said;
        received = lost.received;
        say("{\"type\":\"resume\",\"token\":\"%s\",\"received\":%d}".formatted(token, received));
    }

    int received() {
        return received;
    }

    /** As {@link #say}, when the server may close the socket meanwhile. */
    void trySaying(String text) {
        send(text).exceptionally(closedMeanwhile -> socket).join();
    }

    void sayBinary() {
        next(free -> free.sendBinary(ByteBuffer.wrap(new byte[] {1, 2, 3}), true)).join();
    }

    /** As if the network had gone: nothing is answered, nothing is closed. */
    void playDead() {
        alive = false;
    }

    void vanish() {
        socket.abort();
    }

    /** The next message, which has to be of this type. */
    String hears(String type) throws InterruptedException {
        var text = hears();
        if (!text.startsWith("{\"type\":\"%s\"".formatted(type))) {
            throw new AssertionError("Expected %s and heard %s".formatted(type, text));
        }
        return text;
    }

    String hears() throws InterruptedException {
        var text = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (text == null) {
            throw new AssertionError("Nothing was heard" + (isClosed() ? ", the socket is closed: " + closed : ""));
        }
        return text;
    }

    boolean isAnswered() {
        return isClosed() || !heard.isEmpty();
    }

    boolean isClosed() {
        return closed.isDone();
    }

    int closeCode() throws Exception {
        return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        socket = webSocket;
        webSocket.request(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            take(partial.toString());
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    private void take(String text) {
        if (!text.startsWith(PING)) {
            var numbered = NUMBER.matcher(text);
            received = numbered.find() ? Integer.parseInt(numbered.group(1)) : received;
            heard.add(text);
        } else if (alive) {
            send("{\"type\":\"pong\",\"received\":%d}".formatted(received));
        }
    }

    private CompletableFuture<WebSocket> send(String text) {
        return next(free -> free.sendText(text, true));
    }

    /** One after the other: while a message is being sent, the socket takes no other, and a ping comes when it likes. */
    private synchronized CompletableFuture<WebSocket> next(Function<WebSocket, CompletableFuture<WebSocket>> sending) {
        last = last.handle((unused, failure) -> socket).thenCompose(sending);
        return last;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.completeExceptionally(error);
    }
}

package org.beside.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A call without a product around it, see {@code bench/page/plain-call.js}; the bench carries its descriptions. */
final class PlainCall implements AutoCloseable {

    private final Page sender;
    private final Page receiver;

    PlainCall(LinkedBrowsers browsers, URI phonesHome, URI laptopsHome) throws Exception {
        this.sender = blank(browsers.phone().newPage(), phonesHome);
        this.receiver = blank(browsers.laptop().newPage(), laptopsHome);
    }

    /** @return milliseconds from being connected to the first frame, less than 0 when there was none */
    int hold(Map<String, Object> wishes, int milliseconds) {
        var offer = sender.evaluate("wishes => plainCall.offer(wishes)", wishes);
        var answer = receiver.evaluate("offer => plainCall.answer(offer)", offer);
        sender.evaluate("([answer, wishes]) => plainCall.accept(answer, wishes)", new Object[] {answer, wishes});
        return ((Number) receiver.evaluate("milliseconds => plainCall.after(milliseconds)", milliseconds)).intValue();
    }

    Page receiver() {
        return receiver;
    }

    String figures() {
        return (String) sender.evaluate("() => plainCall.figures()");
    }

    @Override
    public void close() {
        for (var page : new Page[] {sender, receiver}) {
            page.evaluate("() => plainCall.close()");
            page.context().close();
        }
    }

    private static Page blank(Page page, URI home) throws Exception {
        page.route("**/bare", route -> route.fulfill(new Route.FulfillOptions()
                .setContentType("text/html").setBody("<!doctype html><title>A plain call</title>")));
        page.addInitScript(Files.readString(Path.of("bench", "page", "plain-call.js")));
        page.navigate(home + "/bare");
        return page;
    }
}

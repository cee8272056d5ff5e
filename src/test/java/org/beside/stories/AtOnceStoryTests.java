package org.beside.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.beside.stories.support.SeenFrames;
import org.junit.jupiter.api.Test;

/** Calls are prepared while they ring: the picture is there at once, and nobody who has not answered learns anything. */
class AtOnceStoryTests extends Scenes {

    private static final String KEEPS_ITS_CONNECTIONS = """
            window.connections = [];
            window.RTCPeerConnection = class extends RTCPeerConnection {
              constructor(...configuration) {
                super(...configuration);
                window.connections.push(this);
              }
            };""";

    /** What each page heard and said on its signalling sockets: "in" or "out", and the type. */
    private final Map<Page, List<String>> signals = new ConcurrentHashMap<>();

    @Test
    void oneOfThreePreparedVolunteersAnswersAndTheOthersLearnNoAddress() {
        try (var phone = phone(); var first = laptop(); var second = laptop(); var third = laptop()) {
            Stream.of(phone, first, second, third).forEach(device -> device.addInitScript(KEEPS_ITS_CONNECTIONS));
            var volunteers = List.of(listening(first, "Ben"), listening(second, "Cleo"), listening(third, "Dan"));
            var requester = join(phone, "requester", "Ana");
            listen(requester);
            call(requester);
            volunteers.forEach(volunteer -> assertThat(button(volunteer, "Answer")).isVisible());
            volunteers.forEach(volunteer -> await(volunteer, "out description"));

            assertThat(openConnections(requester)).as("one is prepared for each volunteer").isEqualTo(3);
            assertThat(bytesSent(requester)).as("no frame leaves the phone before the answer").isZero();

            var answering = volunteers.getFirst();
            button(answering, "Answer").click();

            answering.waitForURL("**/call/*");
            SeenFrames.awaitAdvancing(answering.locator("video.remote"), "ANA", 3, SOON);
            assertThat(answering.locator(".first-picture")).hasCount(0);
            awaitConnected(answering, requester);
            assertThat(signals.get(answering)).containsSubsequence("out description", "out accept", "in answered")
                    .containsOnlyOnce("in joined", "in answered");
            assertThat(heardBefore("in answered", answering)).doesNotContain("in candidate");
            assertThat(heardOn(answering).said().stream().filter(said -> said.contains("You are connected"))).hasSize(1);
            assertThat(openConnections(requester)).isOne();
            volunteers.stream().skip(1).forEach(slower -> {
                assertThat(status(slower, "Someone was faster this time")).isVisible();
                assertThat(openConnections(slower)).isZero();
                assertThat(signals.get(slower)).contains("in description", "out description", "out candidate")
                        .doesNotContain("in candidate", "in answered");
            });
        }
    }

    private Page listening(BrowserContext laptop, String name) {
        var volunteer = volunteerOnCall(laptop, name);
        listen(volunteer);
        return volunteer;
    }

    private void listen(Page page) {
        var heard = new CopyOnWriteArrayList<String>();
        signals.put(page, heard);
        page.onWebSocket(socket -> {
            if (socket.url().endsWith("/signal")) {
                socket.onFrameReceived(frame -> heard.add("in " + type(frame.text())));
                socket.onFrameSent(frame -> heard.add("out " + type(frame.text())));
            }
        });
    }

    private static String type(String message) {
        return message.replaceFirst("(?s).*?\"type\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    private void await(Page page, String signal) {
        page.waitForCondition(() -> signals.get(page).contains(signal));
    }

    private List<String> heardBefore(String signal, Page page) {
        var all = new ArrayList<>(signals.get(page));
        return all.subList(0, all.indexOf(signal));
    }

    private static long bytesSent(Page page) {
        return ((Number) page.evaluate("""
                async () => {
                  const reports = await Promise.all(connections.map(one => one.getStats()));
                  return reports.flatMap(report => [...report.values()])
                    .filter(({ type }) => type === 'transport' || type === 'outbound-rtp')
                    .reduce((sum, { bytesSent }) => sum + bytesSent, 0);
                }""")).longValue();
    }

    private static int openConnections(Page page) {
        return ((Number) page.evaluate(
                "() => connections.filter(one => one.connectionState !== 'closed').length")).intValue();
    }
}

package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.beside.RoomTest;
import org.beside.Visitors;
import org.beside.call.Call;
import org.beside.call.Calls;
import org.beside.matching.EarlyDoor;
import org.beside.matching.Hand;
import org.beside.matching.Matching;
import org.beside.matching.Need;
import org.beside.matching.OnCall;
import org.beside.shared.CallId;
import org.beside.shared.OfferId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Real rings, answered by the page and by the socket; only the network is pretended. On one database. */
@RoomTest
abstract class RehearsalTests {

    @Autowired Matching matching;
    @Autowired OnCall onCall;
    @Autowired Calls calls;
    @Autowired EarlyDoor door;
    @Autowired SignalHandler handler;
    @Autowired Lines lines;
    @Autowired Visitors visitors;
    @Autowired Hand hand;

    private PersonId requester;
    private PersonId volunteer;
    private RequestId request;
    private OfferId offer;
    private CallId call;
    private Page asking;
    private Page looking;

    /** Only these two speak Luxembourgish, until the volunteer goes home. */
    @BeforeEach
    void ring() throws Exception {
        requester = visitors.requester("lb");
        volunteer = visitors.volunteerOnCall("lb");
        request = matching.ask(requester, new Need(""));
        offer = onCall.ringAt(volunteer).orElseThrow().offer();
        call = CallId.of(offer);
        asking = joins(requester);
        looking = joins(volunteer);
        asking.session.say(candidate(1));
        looking.session.say(candidate(1));
    }

    @AfterEach
    void goHome() {
        calls.hangUp(call, requester);
        matching.cancel(request, requester);
        onCall.end(volunteer);
    }

    @Test
    void thePageAnswersAndTheCandidatesAreReleased() {
        assertThat(asking.heard).noneMatch(text -> text.contains("candidate"));
        matching.answer(offer, volunteer);
        bothHearOfTheAnswer();
    }

    @Test
    void theSocketAnswersAndTheCallBegins() throws Exception {
        looking.session.say("{\"type\":\"accept\",\"n\":2}");
        bothHearOfTheAnswer();
        assertThat(calls.find(call).map(Call::state)).contains(Call.State.CONNECTING);
        assertThat(matching.answer(offer, volunteer)).isEqualTo(call);
        looking.session.say("{\"type\":\"first-frame\",\"n\":3}");
        assertThat(calls.find(call).map(Call::state)).contains(Call.State.LIVE);
    }

    @Test
    void theSocketAndThePageAnswerAtTheSameInstantAndItIsOneCall() throws Exception {
        for (var round = 0; round < 5; round++) {
            var together = new CyclicBarrier(2);
            Callable<CallId> page = () -> {
                together.await();
                return matching.answer(offer, volunteer);
            };
            Callable<CallId> socket = () -> {
                together.await();
                looking.session.say("{\"type\":\"accept\",\"n\":2}");
                return call;
            };
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var done : threads.invokeAll(List.of(page, socket))) {
                    assertThat(done.get()).isEqualTo(call);
                }
            }
            bothHearOfTheAnswer();
            goHome();
            ring();
        }
    }

    @Test
    void aRingThatIsDeclinedClosesTheRoom() {
        matching.decline(offer, volunteer);
        bothHearThatNothingCameOfIt();
    }

    @Test
    void aRingThatIsMissedClosesTheRoom() {
        hand.moves(Duration.ofSeconds(20));
        bothHearThatNothingCameOfIt();
    }

    @Test
    void aRequestThatIsCancelledClosesTheRoom() {
        matching.cancel(request, requester);
        bothHearThatNothingCameOfIt();
    }

    @Test
    void whoeverAcceptsTooLateHearsThatNothingCameOfIt() throws Exception {
        matching.cancel(request, requester);
        looking.session.say("{\"type\":\"accept\",\"n\":2}");
        bothHearThatNothingCameOfIt();
    }

    @Test
    void onlyTheTwoComeIn() throws Exception {
        var stranger = visitors.volunteerOnCall("en");
        var intruder = new Page();
        intruder.session.say(join(door.ticketFor(offer, stranger)));
        await().until(() -> intruder.session.closedWith().isPresent());
        assertThat(intruder.session.closedWith()).contains(CloseCode.TICKET_REFUSED.status());
        onCall.end(stranger);
    }

    /** Whoever is away has the grace time to come back, counted from the answer, and the call its own deadline. */
    @Test
    void anAnswerToSomeoneWhoIsNotThereBeginsTheCallAllTheSame() {
        asking.session.vanish();
        await().until(() -> looking.heard.stream().anyMatch(text -> text.contains("peer-left")));
        matching.answer(offer, volunteer);
        await().until(() -> looking.heard.stream().anyMatch(text -> text.contains("answered")));
        assertThat(calls.find(call).map(Call::state)).contains(Call.State.CONNECTING);
    }

    /** A page that comes back by its token while another one of the same person joins: one of them has the seat. */
    @Test
    void aResumptionAndADisplacementAtTheSameInstantLeaveOnePage() throws Exception {
        matching.answer(offer, volunteer);
        bothHearOfTheAnswer();
        for (var round = 0; round < 8; round++) {
            var token = looking.token();
            var ticket = door.ticketFor(offer, volunteer);
            looking.session.vanish();
            var resuming = new Page();
            var joining = new Page();
            var together = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var both = threads.invokeAll(List.<Callable<Void>>of(() -> {
                    together.await();
                    resuming.session.say("{\"type\":\"resume\",\"token\":\"%s\",\"received\":0}".formatted(token));
                    return null;
                }, () -> {
                    together.await();
                    joining.session.say(join(ticket));
                    return null;
                }));
                for (var one : both) {
                    one.get();
                }
            }
            await().until(() -> resuming.session.isOpen() ^ joining.session.isOpen());
            assertThat(joining.session.isOpen()).as("whoever joins is never refused for a page that is gone").isTrue();
            looking = joining;
            asking.session.say(candidate(round + 2));
            var last = "\"c%d\"".formatted(round + 2);
            await().until(() -> looking.heard.stream().anyMatch(text -> text.contains(last)));
        }
        var left = lines.count();
        calls.hangUp(call, requester);
        await().until(() -> lines.count() <= left - 2);
    }

    private void bothHearOfTheAnswer() {
        await().until(() -> asking.heardOfTheAnswer() && looking.heardOfTheAnswer());
        assertThat(asking.heard).noneMatch(text -> text.contains("\"type\":\"candidate\""));
        assertThat(looking.heard).noneMatch(text -> text.contains("\"type\":\"candidate\""));
    }

    private void bothHearThatNothingCameOfIt() {
        await().until(() -> asking.session.closedWith().isPresent() && looking.session.closedWith().isPresent());
        assertThat(asking.heard.getLast()).contains("ended", "not-answered");
        assertThat(looking.heard.getLast()).contains("ended", "not-answered");
        assertThat(looking.heard).noneMatch(text -> text.contains("\"candidate\""));
        assertThat(calls.find(call)).isEmpty();
    }

    private Page joins(PersonId person) throws Exception {
        var page = new Page();
        page.session.say(join(door.ticketFor(offer, person)));
        assertThat(page.heard.getFirst()).contains("\"joined\"").contains("\"ringing\"");
        return page;
    }

    private static String join(String ticket) {
        return "{\"type\":\"join\",\"ticket\":\"%s\"}".formatted(ticket);
    }

    private static String candidate(int n) {
        return "{\"type\":\"candidate\",\"n\":%d,\"candidate\":{\"candidate\":\"c%d\"}}".formatted(n, n);
    }

    /** A page's socket and what it has heard. */
    private final class Page {

        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final FakeSession session = new FakeSession(handler, text -> {
            if (!text.contains("\"ping\"")) {
                heard.add(text);
            }
        });

        private String token() {
            return AtTheServer.tokenIn(heard.getFirst());
        }

        private boolean heardOfTheAnswer() {
            var answers = heard.stream().map(AtTheServer.JSON::readTree)
                    .filter(message -> message.get("type").stringValue().equals("answered")).toList();
            return answers.size() == 1 && !answers.getFirst().get("candidates").isEmpty();
        }
    }
}

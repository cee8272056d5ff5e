package org.beside.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.beside.matching.HelpRequest.State;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Leaving the line and coming back, and what is told of how long it takes. */
abstract class WaitingTests extends MatchingTests {

    @Autowired Closing closing;
    @Autowired Expectations expectations;

    @Test
    void whoeverLeavesTheLineIsToldOnceWhenSomebodyIsFreeAndGoesOnFromTheirPlace() {
        var requester = visitors.requester("bo");
        var request = matching.ask(requester, new Need("a thermostat"));
        assertThat(matching.standBy(request, requester)).isTrue();
        clock.pass(Duration.ofHours(2));
        timekeeper.tick();
        assertThat(matching.openOf(requester).orElseThrow().state()).isEqualTo(State.STANDING_BY);

        var volunteer = visitors.volunteerOnCall("bo");
        timekeeper.tick();
        timekeeper.tick();
        assertThat(journey(request)).containsExactly("RequestAsked", "StoodBy", "SomeoneIsFree");
        assertThat(onCall.ringAt(volunteer)).isEmpty();

        assertThat(matching.ask(requester, new Need(""))).isEqualTo(request);
        assertThat(onCall.ringAt(volunteer).orElseThrow().need()).isEqualTo(new Need("a thermostat"));
        assertThat(journey(request)).endsWith("AskedNow", "VolunteerRung");
    }

    @Test
    void whoeverFoundNobodyMayStandByAndBecomesNewsAgainWhenSomebodyIsFreeAgain() {
        var requester = visitors.requester("nv");
        var request = matching.ask(requester, new Need(""));
        closing.giveUp(matching.find(request).orElseThrow());
        assertThat(matching.standBy(request, requester)).isTrue();
        var lastWeek = visitors.requester("nv");
        var old = matching.ask(lastWeek, new Need(""));
        closing.giveUp(matching.find(old).orElseThrow());
        clock.pass(Duration.ofMinutes(16));
        assertThat(matching.standBy(old, lastWeek)).isFalse();

        var volunteer = visitors.volunteerOnCall("nv");
        timekeeper.tick();
        onCall.end(volunteer);
        timekeeper.tick();
        onCall.begin(volunteer);
        timekeeper.tick();
        assertThat(journey(request)).filteredOn("SomeoneIsFree"::equals).hasSize(2);
        assertThat(matching.cancel(request, requester)).isTrue();
        assertThat(matching.standBy(request, requester)).isFalse();
        assertThat(matching.askNow(request, requester)).isFalse();
    }

    @Test
    void theWaitingPageIsToldWhatIsTypicalOnceEnoughIsKnown() {
        var languages = List.of("mi", "sm", "to", "fj", "ty");
        clock.pass(Duration.ofHours(2));
        for (var language : languages) {
            var volunteer = visitors.volunteerOnCall(language);
            assertThat(typical()).isEmpty();
            matching.ask(visitors.requester(language), new Need(""));
            clock.pass(Duration.ofSeconds(7));
            matching.answer(ringAt(volunteer), volunteer);
        }
        assertThat(typical()).contains(Duration.ofSeconds(7));
        clock.pass(Duration.ofHours(2));
        assertThat(typical()).isEmpty();
    }

    /** A sentence that speaks of thousands of seconds would be true of nobody who is in line. */
    @Test
    void howLongSomebodyStoodByIsNoWaiting() {
        var languages = List.of("mi", "sm", "to", "fj", "ty");
        clock.pass(Duration.ofHours(2));
        var requesters = languages.stream().map(visitors::requester).toList();
        requesters.forEach(requester -> matching.standBy(matching.ask(requester, new Need("")), requester));
        clock.pass(Duration.ofHours(2));
        for (var requester : requesters) {
            var volunteer = visitors.volunteerOnCall(languages.get(requesters.indexOf(requester)));
            matching.ask(requester, new Need(""));
            clock.pass(Duration.ofSeconds(7));
            matching.answer(ringAt(volunteer), volunteer);
        }
        assertThat(typical()).contains(Duration.ofSeconds(7));
    }

    private Optional<Duration> typical() {
        var requester = visitors.requester("zu");
        var request = matching.ask(requester, new Need(""));
        var typical = matching.waitOf(request).orElseThrow().typical();
        matching.cancel(request, requester);
        return typical;
    }

    @Test
    void aVolunteerIsToldHowOftenSomebodyAsksAtThisHour() {
        var volunteer = visitors.volunteerOnCall("ht", "fr");
        assertThat(expectations.of(volunteer)).isEqualTo(
                new Expectation(Optional.of(clock.instant()), 0, Optional.empty()));
        for (var asked = 0; asked < 7; asked++) {
            var requester = visitors.requester("ht");
            matching.cancel(matching.ask(requester, new Need("")), requester);
            clock.pass(Duration.ofMinutes(1));
        }
        clock.pass(Duration.ofHours(24));
        assertThat(expectations.of(volunteer).oneCallIn()).contains(Duration.ofHours(1));
        clock.pass(Duration.ofHours(3));
        assertThat(expectations.of(volunteer).oneCallIn()).isEmpty();
    }
}

package org.beside.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beside.Visitors;
import org.beside.people.Bonds;
import org.beside.people.People;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is rung and who is left alone, and what becomes of a ring that nobody answers. */
abstract class RingingTests extends MatchingTests {

    @Autowired Bonds bonds;
    @Autowired People people;

    @Test
    void ringsOnlyThoseWhoShareALanguageAndAreHere() {
        var here = visitors.volunteerOnCall("ko", "en");
        var otherLanguage = visitors.volunteerOnCall("fr");
        var offCall = visitors.volunteer("ko");
        var request = matching.ask(visitors.requester("ko"), new Need(""));

        assertThat(onCall.ringAt(here)).isPresent();
        assertThat(onCall.ringAt(otherLanguage)).isEmpty();
        assertThat(onCall.ringAt(offCall)).isEmpty();
        assertThat(matching.waitOf(request).orElseThrow()).isEqualTo(new Wait(
                Duration.ZERO, 1, 1, Set.of(Daytime.MORNING), Set.of(), Optional.empty(), false, false));
    }

    @Test
    void aVolunteerWhoseTabDiedIsNotRung() {
        var gone = visitors.volunteerOnCall("da");
        clock.pass(Duration.ofSeconds(12));
        timekeeper.tick();
        matching.ask(visitors.requester("da"), new Need(""));
        assertThat(onCall.ringAt(gone)).isEmpty();

        onCall.stillHere(gone);
        clock.pass(Duration.ofSeconds(3));
        timekeeper.tick();
        assertThat(onCall.ringAt(gone)).isPresent();
    }

    @Test
    void ringsTheNextVolunteersWhenAllHaveDeclined() {
        var declining = List.of(
                visitors.volunteerOnCall("is"), visitors.volunteerOnCall("is"), visitors.volunteerOnCall("is"));
        matching.ask(visitors.requester("is"), new Need(""));
        var next = visitors.volunteerOnCall("is");
        assertThat(onCall.ringAt(next)).isEmpty();

        declining.forEach(volunteer -> matching.decline(ringAt(volunteer), volunteer));
        timekeeper.tick();

        assertThat(onCall.ringAt(next)).isPresent();
        assertThat(declining).allSatisfy(volunteer -> assertThat(onCall.ringAt(volunteer)).isEmpty());
    }

    @Test
    void separatedPeopleNeverMeetAndPrivateThingsAreForVerifiedEyes() {
        var volunteer = visitors.volunteerOnCall("se");
        var requester = visitors.requester("se");
        bonds.separate(requester, volunteer);
        matching.ask(requester, new Need(""));
        assertThat(onCall.ringAt(volunteer)).isEmpty();

        matching.ask(visitors.requester("se"), new Need(""), true);
        assertThat(onCall.ringAt(volunteer)).isEmpty();
        matching.ask(visitors.requester("se"), new Need(""));
        assertThat(onCall.ringAt(volunteer)).isPresent();
    }

    @Test
    void twoWhoAskedForEachOtherHaveTheFirstTenSecondsAlone() {
        var partner = visitors.volunteerOnCall("yi");
        var other = visitors.volunteerOnCall("yi");
        var requester = visitors.requester("yi");
        bonds.wishAgain(requester, partner);
        bonds.wishAgain(partner, requester);
        matching.ask(requester, new Need(""));
        assertThat(onCall.ringAt(partner).orElseThrow().reasons()).contains(Reason.AGAIN_PLEASE);
        assertThat(onCall.ringAt(other)).isEmpty();

        clock.pass(Duration.ofSeconds(10));
        onCall.stillHere(partner);
        onCall.stillHere(other);
        timekeeper.tick();
        assertThat(onCall.ringAt(other)).isPresent();
    }

    /** A page learns of what its person says elsewhere: here, that quiet hours have begun. */
    @Test
    void whatPeopleSayAboutThemselvesHoldsAtOnce() {
        var volunteer = visitors.volunteerOnCall("cs");
        people.speak(volunteer, Visitors.spoken("sk"));
        matching.ask(visitors.requester("cs"), new Need(""));
        assertThat(onCall.ringAt(volunteer)).isEmpty();
        matching.ask(visitors.requester("sk"), new Need(""));
        assertThat(onCall.ringAt(volunteer)).isPresent();
    }

    @Test
    void aRingEndsByItselfAfterTwentySeconds() {
        var volunteer = visitors.volunteerOnCall("mt");
        var request = matching.ask(visitors.requester("mt"), new Need(""));
        var ring = ringAt(volunteer);
        clock.pass(Duration.ofSeconds(20));
        onCall.stillHere(volunteer);
        timekeeper.tick();

        assertThat(onCall.ringAt(volunteer)).isEmpty();
        assertThat(activity(volunteer)).isEqualTo(Availability.Activity.FREE);
        assertThatThrownBy(() -> matching.answer(ring, volunteer)).isInstanceOf(AnsweredTooLate.class);
        assertThat(journey(request)).contains("OfferMissed");
    }

    @Test
    void twoRingsThatWereNotHeardInARowTakeAVolunteerOffCall() {
        var volunteer = visitors.volunteerOnCall("lb");
        for (var missed = 0; missed < 2; missed++) {
            assertThat(availabilities.find(volunteer).orElseThrow().onCall()).isTrue();
            matching.ask(visitors.requester("lb"), new Need(""));
            miss(volunteer);
        }
        assertThat(availabilities.find(volunteer).orElseThrow().onCall()).isFalse();

        onCall.begin(volunteer);
        matching.ask(visitors.requester("lb"), new Need(""));
        assertThat(onCall.ringAt(volunteer)).isPresent();
    }

    @Test
    void whoeverSaysNotNowInBetweenIsThere() {
        var volunteer = visitors.volunteerOnCall("oc");
        matching.ask(visitors.requester("oc"), new Need(""));
        miss(volunteer);
        matching.ask(visitors.requester("oc"), new Need(""));
        matching.decline(ringAt(volunteer), volunteer);
        matching.ask(visitors.requester("oc"), new Need(""));
        miss(volunteer);
        assertThat(availabilities.find(volunteer).orElseThrow().onCall()).isTrue();
    }

    /** It rings until it stops; the page is there all the time. */
    private void miss(PersonId volunteer) {
        ringAt(volunteer);
        clock.pass(Duration.ofSeconds(20));
        onCall.stillHere(volunteer);
        timekeeper.tick();
        assertThat(onCall.ringAt(volunteer)).isEmpty();
        clock.pass(Duration.ofSeconds(60));
        onCall.stillHere(volunteer);
        timekeeper.tick();
    }

    @Test
    void aVolunteerWhoseTabDiesWhileItRingsIsFreeAgainAndTheNextIsRung() {
        var gone = visitors.volunteerOnCall("sm");
        var request = matching.ask(visitors.requester("sm"), new Need(""));
        ringAt(gone);
        var next = visitors.volunteerOnCall("sm");
        clock.pass(Duration.ofSeconds(12));
        onCall.stillHere(next);
        timekeeper.tick();

        assertThat(activity(gone)).isEqualTo(Availability.Activity.FREE);
        assertThat(onCall.ringAt(next)).isPresent();
        assertThat(journey(request)).contains("OfferWithdrawn").doesNotContain("OfferMissed");
        onCall.arrive(gone);
        clock.pass(Duration.ofSeconds(5));
        timekeeper.tick();
        assertThat(onCall.ringAt(gone)).as("it was not theirs to answer, so they may be rung again").isPresent();
    }

    @Test
    void nobodyGoesOnCallBeforeTheyHaveBeenToldTheThreeThings() {
        var volunteer = visitors.volunteer("en");
        assertThatThrownBy(() -> onCall.begin(volunteer)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoeverIsSnoozedIsLeftAloneUntilThenOrUntilTheyPress() {
        var volunteer = visitors.volunteerOnCall("fo");
        onCall.snooze(volunteer, Snooze.ONE_HOUR);
        var request = matching.ask(visitors.requester("fo"), new Need(""));
        assertThat(onCall.ringAt(volunteer)).isEmpty();

        clock.pass(Duration.ofMinutes(60));
        onCall.stillHere(volunteer);
        matching.stillWaiting(request);
        var other = matching.ask(visitors.requester("fo"), new Need(""));
        assertThat(onCall.ringAt(volunteer)).isPresent();
        matching.decline(ringAt(volunteer), volunteer);
        assertThat(matching.waitOf(other)).isPresent();

        onCall.snooze(volunteer, Snooze.ONE_WEEK);
        onCall.begin(volunteer);
        matching.ask(visitors.requester("fo"), new Need(""));
        assertThat(onCall.ringAt(volunteer)).isPresent();
    }

    @Test
    void aVolunteerIsLeftAloneAfterACallUntilTheyHaveSaidHowItWas() {
        var volunteer = visitors.volunteerOnCall("cy");
        matching.ask(visitors.requester("cy"), new Need(""));
        var call = matching.answer(ringAt(volunteer), volunteer);
        calls.hangUp(call, volunteer);
        matching.ask(visitors.requester("cy"), new Need(""));
        assertThat(onCall.ringAt(volunteer)).isEmpty();

        calls.wrappedUp(call, volunteer);
        clock.pass(Duration.ofSeconds(10));
        onCall.stillHere(volunteer);
        timekeeper.tick();
        assertThat(onCall.ringAt(volunteer)).isPresent();
    }

    @Test
    void whoeverClosedTheLaptopIsNotRungTomorrow() {
        var volunteer = visitors.volunteerOnCall("en");
        clock.pass(Duration.ofHours(10));
        assertThat(onCall.arrive(volunteer).onCall()).isFalse();
    }
}

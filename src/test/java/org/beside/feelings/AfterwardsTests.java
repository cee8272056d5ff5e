package org.beside.feelings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.beside.people.Bonds;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Thank-yous, meeting again, and a bad call that is spoken of once. */
abstract class AfterwardsTests extends ActingTests {

    @Autowired ThankYous thanks;
    @Autowired Meetings meetings;
    @Autowired Bonds bonds;
    @Autowired Aftercare aftercare;

    @Test
    void aThankYouIsShownOnceAndSaysNothingOfHowItFelt() {
        theyHaveACall();
        requesterFeels(Feeling.VERY_BAD);
        thanks.thank(call, requester, Optional.of(new ThankWords("  You were kind <b>today</b>. ")));
        thanks.thank(call, requester, Optional.of(new ThankWords("Again")));
        assertThat(thanks.hasThanked(call, requester)).isTrue();
        assertThat(thanks.hasThanked(call, volunteer)).isFalse();

        var shown = thanks.unseenBy(volunteer);
        assertThat(shown).singleElement().satisfies(thank ->
                assertThat(thank.words()).contains(new ThankWords("You were kind <b>today</b>.")));
        assertThat(shown.toString()).doesNotContain("BAD", "kind");
        assertThat(thanks.unseenBy(volunteer)).isEqualTo(shown);
        thanks.see(shown.getFirst());
        thanks.see(shown.getFirst());
        assertThat(thanks.unseenBy(volunteer)).isEmpty();
        assertThat(kinds()).containsOnlyOnce("ThanksGiven", "ThanksSeen");
        assertThatThrownBy(() -> thanks.thank(call, visitors.requester("mt"), Optional.empty()))
                .isInstanceOf(NotYourCall.class);
    }

    @Test
    void nobodyIsShownAThankYouFromWhomTheyLeft() {
        theyHaveACall();
        meetings.apart(call, volunteer);
        thanks.thank(call, requester, Optional.empty());
        assertThat(thanks.unseenBy(volunteer)).isEmpty();
    }

    @Test
    void meetingAgainIsAWishOfBothAndPartingHoldsAtOnce() {
        theyHaveACall();
        meetings.again(call, requester);
        meetings.again(call, requester);
        assertThat(bonds.againWith(requester)).isEmpty();
        meetings.again(call, volunteer);
        assertThat(bonds.againWith(requester)).containsExactly(volunteer);
        meetings.apart(call, requester);
        assertThat(bonds.separatedFrom(volunteer)).containsExactly(requester);
        assertThat(kinds().stream().filter(kind -> kind.endsWith("Wished")).toList())
                .containsExactly("AgainWished", "AgainWished", "ApartWished");
        assertThatThrownBy(() -> meetings.apart(call, visitors.requester("mt"))).isInstanceOf(NotYourCall.class);
    }

    @Test
    void aBadCallIsSpokenOfOnceWithAnotherWay() {
        theyHaveACall();
        var goodCall = call;
        requesterFeels(Feeling.VERY_GOOD);
        assertThat(aftercare.speakOf(requester)).isEmpty();
        clock.pass(Duration.ofHours(1));
        volunteer = visitors.volunteerOnCall("mt");
        theyHaveACall();
        requesterFeels(Feeling.BAD);

        var bad = aftercare.speakOf(requester).orElseThrow();
        assertThat(bad.call()).isEqualTo(call);
        assertThat(bad.twice()).isFalse();
        assertThat(bad.goodBefore()).get().extracting(past -> past.call().id()).isEqualTo(goodCall);
        assertThat(aftercare.speakOf(requester)).isEmpty();
        assertThat(kinds()).containsOnlyOnce("BadCallSpokenOf");
        assertThat(concerns.unsettled()).noneMatch(concern -> concern.person().equals(requester));

        clock.pass(Duration.ofHours(1));
        meetings.again(goodCall, requester);
        theyHaveACall();
        requesterFeels(Feeling.VERY_BAD);
        var again = aftercare.speakOf(requester).orElseThrow();
        assertThat(again.twice()).isTrue();
        assertThat(again.goodBefore()).isEmpty();
    }

    @Test
    void aCallOfWhichNothingWasToldStandsBetweenTwoBadOnes() {
        theyHaveACall();
        requesterFeels(Feeling.BAD);
        clock.pass(Duration.ofHours(1));
        theyHaveACall();
        clock.pass(Duration.ofHours(1));
        theyHaveACall();
        requesterFeels(Feeling.BAD);
        assertThat(aftercare.speakOf(requester).orElseThrow().twice()).isFalse();
    }
}

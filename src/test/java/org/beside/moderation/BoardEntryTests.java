package org.beside.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.beside.call.CallRole;
import org.beside.call.EndReason;
import org.beside.feelings.Feeling;
import org.beside.feelings.NeedMet;
import org.beside.journey.Recorded;
import org.beside.moderation.BoardEntry.Stage;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.junit.jupiter.api.Test;

/** A journey, folded into what the board shows of it. */
class BoardEntryTests {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final PersonId REQUESTER = new PersonId(new UUID(1, 1));
    private static final PersonId FIRST = new PersonId(new UUID(1, 2));
    private static final PersonId SECOND = new PersonId(new UUID(1, 3));

    private final RequestId request = new RequestId(new UUID(2, 1));
    private final List<Recorded> journey = new ArrayList<>();

    @Test
    void waitsAndNamesWhoIsRungNow() {
        happened("RequestAsked", REQUESTER);
        happened("VolunteerRung", FIRST);
        happened("VolunteerRung", SECOND);
        happened("OfferDeclined", FIRST);
        assertThat(entry().stage()).isEqualTo(Stage.WAITING);
        assertThat(entry().ringing()).containsOnlyKeys(SECOND);
        assertThat(entry().declined()).isOne();
        happened("OfferMissed", SECOND);
        assertThat(entry().ringing()).isEmpty();
        assertThat(entry().missed()).isOne();
        assertThat(entry().since()).isEqualTo(START);
        assertThat(entry().requester()).isEqualTo(REQUESTER);
        assertThat(entry().volunteer()).isEmpty();
    }

    @Test
    void whoeverLeftTheLineStandsByUntilTheyAskNow() {
        happened("RequestAsked", REQUESTER);
        happened("StoodBy", REQUESTER);
        assertThat(entry().stage()).isEqualTo(Stage.STANDING_BY);
        happened("SomeoneIsFree", REQUESTER);
        assertThat(entry().stage()).isEqualTo(Stage.STANDING_BY);
        happened("AskedNow", REQUESTER);
        assertThat(entry().stage()).isEqualTo(Stage.WAITING);
    }

    @Test
    void aRequestThatGoesOnWithAnotherIsOneOfItsOwn() {
        happened("AskedAgain", REQUESTER);
        assertThat(entry().stage()).isEqualTo(Stage.WAITING);
        assertThat(entry().requester()).isEqualTo(REQUESTER);
    }

    @Test
    void connectsThenIsLiveThenEnds() {
        answered();
        assertThat(entry().stage()).isEqualTo(Stage.CONNECTING);
        assertThat(entry().volunteer()).contains(FIRST);
        assertThat(entry().ringing()).isEmpty();
        happened("FirstFrameSeen", FIRST);
        assertThat(entry().stage()).isEqualTo(Stage.LIVE);
        assertThat(entry().since()).isEqualTo(journey.getLast().at());
        happened("CallEnded", REQUESTER, "reason", "HUNG_UP_BY_REQUESTER");
        assertThat(entry().stage()).isEqualTo(Stage.ENDED);
        assertThat(entry().endReason()).contains(EndReason.HUNG_UP_BY_REQUESTER);
    }

    @Test
    void saysWhoseConnectionIsAwayUntilItIsBack() {
        answered();
        happened("SideAway", FIRST, "side", "VOLUNTEER");
        happened("SideAway", REQUESTER, "side", "REQUESTER");
        happened("SideBack", FIRST, "side", "VOLUNTEER");
        assertThat(entry().away()).containsExactly(CallRole.REQUESTER);
    }

    @Test
    void tellsAFeelingFromASkipAndFromSilence() {
        answered();
        happened("CallEnded", FIRST, "reason", "LOST");
        assertThat(entry().felt(CallRole.REQUESTER)).isEmpty();
        assertThat(entry().skipped(CallRole.REQUESTER)).isFalse();
        happened("FeelingAnswered", REQUESTER, "side", "REQUESTER", "feeling", "VERY_BAD");
        happened("NeedMetAnswered", REQUESTER, "side", "REQUESTER", "met", "PARTLY");
        happened("PromptSkipped", FIRST, "side", "VOLUNTEER", "question", "FEELING");
        assertThat(entry().felt(CallRole.REQUESTER)).contains(Feeling.VERY_BAD);
        assertThat(entry().needMet()).contains(NeedMet.PARTLY);
        assertThat(entry().skipped(CallRole.VOLUNTEER)).isTrue();
        assertThat(entry().felt(CallRole.VOLUNTEER)).isEmpty();
    }

    @Test
    void whoeverSkipsOnlyTheWordsHasNotSkippedTheFeeling() {
        answered();
        happened("PromptSkipped", FIRST, "side", "VOLUNTEER", "question", "WORDS");
        assertThat(entry().skipped(CallRole.VOLUNTEER)).isFalse();
    }

    @Test
    void keepsRequestsApartAndPassesOverWhatItDoesNotKnow() {
        happened("RequestAsked", REQUESTER);
        happened("SomethingOfTomorrow", REQUESTER);
        var stray = new Recorded(90, new RequestId(new UUID(2, 9)), "CallEnded", Optional.empty(), START, Map.of());
        var other = new Recorded(91, new RequestId(new UUID(2, 2)), "RequestAsked", Optional.of(SECOND), START, Map.of());
        journey.addAll(List.of(stray, other));
        happened("RequestCancelled", REQUESTER);
        assertThat(BoardEntry.fold(journey)).extracting(BoardEntry::stage).containsExactly(Stage.CANCELLED, Stage.WAITING);
        assertThat(BoardEntry.fold(List.of())).isEmpty();
    }

    @Test
    void aRequestThatNobodyAnsweredIsNotOneThatWasCancelled() {
        happened("RequestAsked", REQUESTER);
        happened("RequestUnanswered", REQUESTER);
        assertThat(entry().stage()).isEqualTo(Stage.UNANSWERED);
    }

    private void answered() {
        happened("RequestAsked", REQUESTER);
        happened("VolunteerRung", FIRST);
        happened("VolunteerRung", SECOND);
        happened("RequestAnswered", FIRST);
    }

    private BoardEntry entry() {
        assertThat(BoardEntry.fold(journey)).hasSize(1);
        return BoardEntry.fold(journey).getFirst();
    }

    private void happened(String kind, PersonId person, String... details) {
        var named = details.length == 0 ? Map.<String, String>of()
                : details.length == 2 ? Map.of(details[0], details[1])
                : Map.of(details[0], details[1], details[2], details[3]);
        journey.add(new Recorded(journey.size(), request, kind, Optional.of(person), START.plusSeconds(journey.size()), named));
    }
}

package org.beside.feelings.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.beside.RoomTest;
import org.beside.feelings.NotYourCall;
import org.beside.feelings.days.VolunteerDays;
import org.beside.feelings.insight.SeededCalls;
import org.beside.feelings.insight.SeededCalls.Seeded;
import org.beside.feelings.wall.WallWord.State;
import org.beside.journey.Journeys;
import org.beside.journey.Recorded;
import org.beside.people.Bonds;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.beside.shared.SqlTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Words for everybody, and thanks for one volunteer, on one database. */
@RoomTest
abstract class WallTests {

    private static final Instant THEN = Instant.parse("2026-03-02T10:00:00Z");

    @Autowired Wall wall;
    @Autowired VolunteerDays days;
    @Autowired Bonds bonds;
    @Autowired Journeys journeys;
    @Autowired JdbcClient jdbc;

    private final String words = "It was warm, " + UUID.randomUUID();
    private Seeded call;
    private PersonId admin;

    private SeededCalls seeded;

    @BeforeEach
    void somebodySaidSomething() {
        seeded = new SeededCalls(jdbc);
        call = seeded.call(THEN);
        admin = seeded.person("ADMIN");
        seeded.prompt(call, "REQUESTER", "AFTER", "WORDS", "ANSWERED", Optional.of(words), Duration.ofMinutes(2));
    }

    @Test
    void wordsStandOnTheWallOnlyWhenTheyAreGivenAndRead() {
        assertThat(wall.hasWords(call.call(), call.requester())).isTrue();
        assertThat(given()).isEmpty();
        wall.offer(call.call(), call.requester());
        assertThat(wall.toBeRead()).extracting(WallWord::text).contains(words);
        assertThat(wall.shown()).extracting(WallWord::text).doesNotContain(words);
        assertThat(wall.show(given().orElseThrow().id(), admin)).isTrue();
        assertThat(wall.shown()).extracting(WallWord::text).contains(words);
        assertThat(wall.toBeRead()).extracting(WallWord::text).doesNotContain(words);
        assertThat(journeys.of(new RequestId(call.request()))).extracting(Recorded::kind)
                .containsExactly("WordsOffered", "WordsShown");
        assertThat(journeys.of(new RequestId(call.request())).toString()).doesNotContain("warm");
    }

    @Test
    void whatIsTakenBackIsGoneAtOnce() {
        wall.offer(call.call(), call.requester());
        var id = given().orElseThrow().id();
        wall.show(id, admin);
        wall.withdraw(id, call.volunteer());
        assertThat(wall.shown()).as("nobody else can take it back").extracting(WallWord::text).contains(words);
        wall.withdraw(id, call.requester());
        assertThat(wall.shown()).extracting(WallWord::text).doesNotContain(words);
        assertThat(given()).isEmpty();
        assertThat(wall.show(id, admin)).isFalse();
        assertThat(wall.shown()).extracting(WallWord::text).doesNotContain(words);
        wall.offer(call.call(), call.requester());
        assertThat(wall.stateOf(call.call(), call.requester())).as("read anew").contains(State.OFFERED);
    }

    @Test
    void toGiveTwiceIsToGiveOnce() {
        wall.offer(call.call(), call.requester());
        wall.show(given().orElseThrow().id(), admin);
        wall.offer(call.call(), call.requester());
        assertThat(wall.stateOf(call.call(), call.requester())).contains(State.SHOWN);
        assertThat(wall.keepBack(given().orElseThrow().id(), admin)).isTrue();
        assertThat(wall.keepBack(given().orElseThrow().id(), admin)).isFalse();
        assertThat(wall.shown()).extracting(WallWord::text).doesNotContain(words);
    }

    @Test
    void whatOneAdminKeptBackIsNotShownByAnothersOldPage() {
        wall.offer(call.call(), call.requester());
        var id = given().orElseThrow().id();
        assertThat(wall.keepBack(id, admin)).isTrue();
        assertThat(wall.show(id, seeded.person("ADMIN"))).isFalse();
        assertThat(wall.stateOf(call.call(), call.requester())).contains(State.KEPT_BACK);
        assertThat(wall.shown()).extracting(WallWord::text).doesNotContain(words);
        assertThat(journeys.of(new RequestId(call.request()))).extracting(Recorded::kind)
                .containsExactly("WordsOffered", "WordsKeptBack");
    }

    @Test
    void nobodyGivesWhatTheyDidNotSay() {
        assertThat(wall.hasWords(call.call(), call.volunteer())).isFalse();
        assertThatThrownBy(() -> wall.offer(call.call(), call.volunteer())).isInstanceOf(NotYourCall.class);
        var silent = seeded.said(seeded.call(THEN), Map.of("FEELING", "GOOD"));
        assertThatThrownBy(() -> wall.offer(silent.call(), silent.requester())).isInstanceOf(NotYourCall.class);
    }

    @Test
    void wordsThatAreErasedAreGoneFromTheWall() {
        wall.offer(call.call(), call.requester());
        wall.show(given().orElseThrow().id(), admin);
        jdbc.sql("delete from prompt where call_id = ?").param(call.call().value()).update();
        assertThat(wall.shown()).extracting(WallWord::text).doesNotContain(words);
    }

    @Test
    void aVolunteerIsToldNumbersFromFivePeopleOnAndEveryWord() {
        var volunteer = seeded.person("VOLUNTEER");
        for (var number = 0; number < 4; number++) {
            thank(volunteer, seeded.person("REQUESTER"), number == 0 ? Optional.of("You were kind.") : Optional.empty());
        }
        var often = seeded.person("REQUESTER");
        assertThat(days.of(volunteer).beside()).isEmpty();
        assertThat(days.of(volunteer).thanked()).isEmpty();
        assertThat(days.of(volunteer).words()).containsExactly("You were kind.");
        thank(volunteer, often, Optional.empty());
        thank(volunteer, often, Optional.empty());
        assertThat(days.of(volunteer).beside()).hasValue(5);
        assertThat(days.of(volunteer).thanked()).hasValue(5);
    }

    @Test
    void nothingIsShownOfWhomAVolunteerIsApartWith() {
        var volunteer = seeded.person("VOLUNTEER");
        var left = seeded.person("REQUESTER");
        var leaving = seeded.person("REQUESTER");
        thank(volunteer, left, Optional.of("You were kind."));
        thank(volunteer, leaving, Optional.of("Call me."));
        for (var number = 0; number < 4; number++) {
            thank(volunteer, seeded.person("REQUESTER"), Optional.empty());
        }
        assertThat(days.of(volunteer).thanked()).hasValue(6);
        bonds.separate(volunteer, left);
        assertThat(days.of(volunteer).words()).containsExactly("Call me.");
        assertThat(days.of(volunteer).thanked()).hasValue(5);
        bonds.separate(leaving, volunteer);
        assertThat(days.of(volunteer).words()).isEmpty();
        assertThat(days.of(volunteer).thanked()).isEmpty();
    }

    private void thank(PersonId volunteer, PersonId requester, Optional<String> words) {
        var call = seeded.call(THEN, requester, volunteer, "en");
        jdbc.sql("""
                insert into thanks (id, call_id, from_person, to_person, words, given_at)
                values (:id, :call, :from, :to, :words, :at)""")
                .param("id", UUID.randomUUID()).param("call", call.call().value()).param("from", requester.value())
                .param("to", volunteer.value()).param("words", words.orElse(null)).param("at", SqlTime.of(THEN)).update();
    }

    private Optional<WallWord> given() {
        return wall.givenBy(call.requester()).stream().findFirst();
    }
}

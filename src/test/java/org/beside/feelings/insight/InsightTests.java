package org.beside.feelings.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beside.MovableClock;
import org.beside.RoomTest;
import org.beside.feelings.insight.SeededCalls.Seeded;
import org.beside.matching.NeedKind;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the view tells, and when, on one database. */
@RoomTest
abstract class InsightTests {

    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired Insight insight;
    @Autowired Telling telling;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;

    private SeededCalls seeded;

    @BeforeEach
    void anEmptyHouse() {
        seeded = new SeededCalls(jdbc);
        List.of("insight_member", "insight_packet", "insight_round", "insight_sum", "wall_word", "feeling_word", "prompt",
                "live_call", "offer", "asking_key").forEach(table -> jdbc.sql("delete from " + table).update());
        jdbc.sql("update help_request set continues = null").update();
        jdbc.sql("delete from help_request").update();
        jdbc.sql("update insight_progress set closed_to = null").update();
        clock.moveTo(MONDAY);
    }

    @Test
    void twentyCompletedCallsThatLeftABadFeelingAreABadWeek() {
        for (var number = 0; number < 20; number++) {
            call(Map.of("FEELING", number < 12 ? "BAD" : "VERY_BAD", "NEED_MET", "YES"));
        }
        nextWeek();
        var headline = Headline.of(insight.figures()).orElseThrow();
        assertThat(headline.mood()).isEqualTo(Headline.Mood.BAD);
        assertThat(headline.bad()).isEqualTo(20);
        assertThat(headline.completed()).contains(100);
        assertThat(told("AFTER", "MET")).isEqualTo(Map.of("YES BAD", 12L, "YES VERY_BAD", 8L));
    }

    @Test
    void fourPeopleAreNotToldAndFiveAreOnceTheirWeekIsOver() {
        calls(4, "GOOD");
        nextWeek();
        assertThat(insight.figures().all()).isEmpty();
        calls(1, "GOOD");
        telling.closeWeeks();
        assertThat(insight.figures().all()).isEmpty();
        nextWeek();
        assertThat(told("AFTER", "ALL")).isEqualTo(Map.of("ALL GOOD", 5L));
    }

    /** Whoever looks before and after one more answer sees the same. */
    @Test
    void oneMoreAnswerChangesNothing() {
        calls(8, "GOOD");
        calls(4, "BAD");
        nextWeek();
        var before = insight.figures().all();
        assertThat(told("AFTER", "ALL")).isEqualTo(Map.of("ALL GOOD", 8L));
        calls(1, "BAD");
        nextWeek();
        assertThat(insight.figures().all()).isEqualTo(before);
        calls(4, "GOOD");
        nextWeek();
        assertThat(told("AFTER", "ALL")).isEqualTo(Map.of("ALL GOOD", 8L, "ALL BAD", 5L));
    }

    @Test
    void onePersonWhoAnswersTwentyTimesIsOnePerson() {
        var often = seeded.person("REQUESTER");
        for (var number = 0; number < 20; number++) {
            said(often, "de", "VERY_BAD");
        }
        calls(4, "VERY_BAD");
        nextWeek();
        assertThat(told("AFTER", "ALL")).isEqualTo(Map.of("ALL VERY_BAD", 5L));
    }

    @Test
    void aLanguageOfFewIsNotToldApartAndSubtractingDoesNotFindIt() {
        for (var number = 0; number < 30; number++) {
            said(seeded.person("REQUESTER"), "de en", "GOOD");
        }
        said(seeded.person("REQUESTER"), "ko", "GOOD");
        nextWeek();
        assertThat(told("AFTER", "ALL")).isEqualTo(Map.of("ALL GOOD", 31L));
        assertThat(told("AFTER", "LANGUAGE")).isEqualTo(Map.of("UNTOLD GOOD", 31L));
    }

    @Test
    void whatManyShareIsToldApart() {
        for (var number = 0; number < 60; number++) {
            said(seeded.person("REQUESTER"), number < 25 ? "ko" : "de en", "GOOD");
        }
        nextWeek();
        assertThat(told("AFTER", "LANGUAGE")).isEqualTo(Map.of("ko GOOD", 25L, "de GOOD", 35L));
        assertThat(told("AFTER", "WAIT")).isEqualTo(Map.of("UNDER_15_S GOOD", 60L));
        assertThat(told("AFTER", "PRIVACY")).isEqualTo(Map.of("OPEN GOOD", 60L));
        assertThat(told("AFTER", "MONTH")).isEmpty();
        clock.moveTo(Instant.parse("2026-04-06T00:00:00Z"));
        telling.closeWeeks();
        assertThat(told("AFTER", "MONTH")).isEqualTo(Map.of("2026-03 GOOD", 60L));
    }

    @Test
    void theKindOfNeedIsToldApartWhereManyChoseTheSame() {
        for (var number = 0; number < 25; number++) {
            about(Optional.of(NeedKind.READING), "GOOD");
            about(Optional.of(NeedKind.FINDING), "BAD");
            about(Optional.empty(), "GOOD");
        }
        nextWeek();
        assertThat(told("AFTER", "KIND")).isEqualTo(Map.of("READING GOOD", 25L, "FINDING BAD", 25L, "UNTOLD GOOD", 25L));
        assertThat(told("AFTER", "WAIT")).isEqualTo(Map.of("UNDER_15_S GOOD", 50L, "UNDER_15_S BAD", 25L));
    }

    @Test
    void aKindOfFewIsNotToldApartAndSubtractingDoesNotFindIt() {
        for (var number = 0; number < 30; number++) {
            about(number < 19 ? Optional.of(NeedKind.READING) : Optional.empty(), "GOOD");
        }
        about(Optional.of(NeedKind.DEVICE), "GOOD");
        nextWeek();
        assertThat(told("AFTER", "KIND")).isEqualTo(Map.of("UNTOLD GOOD", 31L));
        assertThat(told("AFTER", "LANGUAGE")).isEqualTo(Map.of("en GOOD", 31L));
    }

    @Test
    void theThreeMomentsAreToldApart() {
        for (var number = 0; number < 6; number++) {
            var call = call(Map.of("FEELING", "GOOD"));
            prompt(call, "REQUESTER", "WAITING", "FEELING", "BAD", Duration.ZERO);
            prompt(call, "REQUESTER", "LATER", "FEELING", "NEITHER", Duration.ofDays(1));
            prompt(call, "VOLUNTEER", "AFTER", "FEELING", "VERY_GOOD", Duration.ofMinutes(2));
            prompt(call, "VOLUNTEER", "AFTER", "GUESS", "VERY_GOOD", Duration.ofMinutes(2));
        }
        nextWeek();
        assertThat(told("AFTER", "ALL")).isEqualTo(Map.of("ALL GOOD", 6L));
        assertThat(told("AFTER", "WAITING")).isEqualTo(Map.of("BAD GOOD", 6L));
        assertThat(told("LATER", "ALL")).isEqualTo(Map.of("ALL NEITHER", 6L));
        assertThat(told("VOLUNTEER_AFTER", "ALL")).isEqualTo(Map.of("ALL VERY_GOOD", 6L));
        assertThat(told("GUESS", "ALL")).isEqualTo(Map.of("ALL TOO_BRIGHT", 6L));
        assertThat(Headline.of(insight.figures()).orElseThrow().better()).isEqualTo(6);
    }

    /** The wait goes on with another request where a call never connected, and the question is not put again. */
    @Test
    void howTheWaitFeltIsFoundBeforeACallThatNeverConnected() {
        for (var number = 0; number < 6; number++) {
            var requester = seeded.person("REQUESTER");
            var failed = seeded.call(clock.instant(), requester, seeded.person("VOLUNTEER"), "en");
            prompt(failed, "REQUESTER", "WAITING", "FEELING", "BAD", Duration.ZERO);
            var call = seeded.said(seeded.call(clock.instant().plusSeconds(60), requester, seeded.person("VOLUNTEER"), "en"),
                    Map.of("FEELING", "GOOD"));
            jdbc.sql("update help_request set continues = ? where id = ?").params(failed.request(), call.request()).update();
        }
        nextWeek();
        assertThat(told("AFTER", "WAITING")).isEqualTo(Map.of("BAD GOOD", 6L));
    }

    @Test
    void ownWordsAreCountedFromTenPeopleOn() {
        for (var number = 0; number < 9; number++) {
            prompt(call(Map.of()), "REQUESTER", "AFTER", "WORDS", "It was warm.", Duration.ofMinutes(2));
        }
        nextWeek();
        assertThat(told("RESPONSE", "QUESTION")).isEmpty();
        prompt(call(Map.of()), "REQUESTER", "AFTER", "WORDS", "It was warm.", Duration.ofMinutes(2));
        nextWeek();
        assertThat(told("RESPONSE", "QUESTION")).isEqualTo(Map.of("AFTER.WORDS.REQUESTER ANSWERED", 10L));
    }

    @Test
    void skipsAreToldApartFromAnswersAndChosenWordsByTheWord() {
        for (var number = 0; number < 12; number++) {
            var call = call(Map.of());
            var id = seeded.prompt(call, "REQUESTER", "AFTER", "FEELING_WORDS", number < 7 ? "ANSWERED" : "SKIPPED",
                    Optional.empty(), Duration.ofMinutes(2));
            for (var word : number < 5 ? List.of("CALM", "BURDEN") : number < 7 ? List.of("CALM") : List.<String>of()) {
                jdbc.sql("insert into feeling_word (prompt_id, word) values (?, ?)").params(id, word).update();
            }
        }
        nextWeek();
        assertThat(told("RESPONSE", "QUESTION")).isEqualTo(Map.of("AFTER.FEELING_WORDS.REQUESTER SKIPPED", 5L));
        assertThat(told("WORD", "ALL")).isEqualTo(Map.of("ALL CALM", 7L, "ALL BURDEN", 5L));
    }

    /** Else all who answered, less those who said good, would be the one who did not. */
    @Test
    void asManyAreToldToHaveAnsweredAsAreToldOfWithTheirAnswers() {
        calls(24, "GOOD");
        calls(1, "VERY_BAD");
        for (var number = 0; number < 6; number++) {
            seeded.prompt(call(Map.of("NEED_MET", "YES")), "REQUESTER", "AFTER", "FEELING", "SKIPPED", Optional.empty(),
                    Duration.ofMinutes(2));
        }
        nextWeek();
        assertThat(told("AFTER", "ALL")).isEqualTo(Map.of("ALL GOOD", 24L));
        assertThat(told("RESPONSE", "QUESTION")).isEqualTo(Map.of("AFTER.FEELING.REQUESTER ANSWERED", 24L,
                "AFTER.FEELING.REQUESTER SKIPPED", 6L));
    }

    @Test
    void whoComesBackIsToldByTheFeelingThatTheCallLeft() {
        var start = clock.instant();
        for (var number = 0; number < 12; number++) {
            var call = call(Map.of("FEELING", number < 6 ? "VERY_GOOD" : "BAD"));
            if (number < 6) {
                seeded.asked(start.plus(Duration.ofDays(3)), call.requester(), "CANCELLED");
            }
        }
        nextWeek();
        assertThat(told("RETURN", "FEELING")).isEmpty();
        clock.moveTo(start.plus(Duration.ofDays(42)));
        telling.closeWeeks();
        assertThat(told("RETURN", "FEELING")).isEqualTo(Map.of("VERY_GOOD BACK", 6L, "BAD AWAY", 6L));
        assertThat(jdbc.sql("select count(*) from insight_member where packet_id is not null").query(Integer.class).single())
                .as("who has been told is forgotten").isZero();
    }

    @Test
    void whatBecameOfRequestsCountsEachRequestOfAtLeastFivePeople() {
        for (var number = 0; number < 6; number++) {
            var call = call(Map.of());
            seeded.asked(clock.instant().plusSeconds(600), call.requester(), "UNANSWERED");
            seeded.asked(clock.instant().plusSeconds(700), call.requester(), "UNANSWERED");
        }
        nextWeek();
        assertThat(told("REQUEST", "ALL")).isEqualTo(Map.of("ALL COMPLETED", 6L, "ALL UNANSWERED", 12L));
    }

    @Test
    void madeAnewFromWhatWasSaidItIsTheSame() {
        var random = new Random(5);
        var people = new HashMap<Integer, PersonId>();
        for (var week = 0; week < 9; week++) {
            for (var number = 0; number < 60; number++) {
                var person = people.computeIfAbsent(random.nextInt(70), unknown -> seeded.person("REQUESTER"));
                var call = seeded.call(clock.instant().plusSeconds(random.nextInt(500_000)), person,
                        seeded.person("VOLUNTEER"), random.nextInt(3) == 0 ? "ko" : "de",
                        number % 2 == 0 ? Optional.of(NeedKind.READING) : Optional.empty());
                seeded.said(call, Map.of("FEELING", List.of("GOOD", "BAD", "VERY_GOOD").get(random.nextInt(3)),
                        "NEED_MET", List.of("YES", "NO").get(random.nextInt(2))));
            }
            nextWeek();
        }
        var before = insight.figures();
        assertThat(before.all()).extracting(Figure::topic).contains(Topic.AFTER, Topic.RETURN, Topic.RESPONSE);
        telling.startOver();
        assertThat(insight.figures()).isEqualTo(before);
    }

    @Test
    void theViewItselfTellsOfNobodyElse() {
        jdbc.sql("""
                insert into insight_sum (topic, breakdown, part, answer, people) values
                ('AFTER', 'ALL', 'ALL', 'BAD', 4), ('AFTER', 'ALL', 'ALL', 'GOOD', 5),
                ('RESPONSE', 'QUESTION', 'AFTER.WORDS.REQUESTER', 'ANSWERED', 9)""").update();
        assertThat(insight.figures().all()).extracting(Figure::people).containsExactly(5L);
    }

    private void calls(int many, String feeling) {
        for (var number = 0; number < many; number++) {
            call(Map.of("FEELING", feeling));
        }
    }

    private Seeded call(Map<String, String> answers) {
        return seeded.said(seeded.call(clock.instant().plusSeconds(60)), answers);
    }

    private void said(PersonId person, String languages, String feeling) {
        seeded.said(seeded.call(clock.instant().plusSeconds(60), person, seeded.person("VOLUNTEER"), languages),
                Map.of("FEELING", feeling));
    }

    private void about(Optional<NeedKind> kind, String feeling) {
        seeded.said(seeded.call(clock.instant().plusSeconds(60), seeded.person("REQUESTER"), seeded.person("VOLUNTEER"),
                "en", kind), Map.of("FEELING", feeling));
    }

    private UUID prompt(Seeded call, String side, String moment, String question, String choice, Duration later) {
        return seeded.prompt(call, side, moment, question, "ANSWERED", Optional.of(choice), later);
    }

    private void nextWeek() {
        clock.pass(WEEK);
        telling.closeWeeks();
    }

    private Map<String, Long> told(String topic, String breakdown) {
        return insight.figures().of(Topic.valueOf(topic), breakdown).stream()
                .collect(Collectors.toMap(figure -> figure.part() + " " + figure.answer(), Figure::people));
    }
}

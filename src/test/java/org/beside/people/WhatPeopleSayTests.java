package org.beside.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.beside.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What people say about themselves is kept, and told to whoever matches them. */
@RecordApplicationEvents
abstract class WhatPeopleSayTests extends PeopleTests {

    @Autowired ApplicationEvents changes;

    @Test
    void toldThingsStayTold() {
        var volunteer = people.join(joining(address(), "Ana", Role.VOLUNTEER, Visitors.PASSWORD, "en"));
        people.orient(volunteer);
        people.orient(volunteer);
        people.speakTo(volunteer, Locale.KOREAN);

        assertThat(people.find(volunteer).orElseThrow().oriented()).isTrue();
        assertThat(people.find(volunteer).orElseThrow().locale()).isEqualTo(Locale.KOREAN);
    }

    @Test
    void whatSomeoneSaysAboutThemselvesIsKept() {
        var volunteer = joined(Role.VOLUNTEER);
        people.speak(volunteer, Visitors.spoken("ko", "fr?"));
        people.live(volunteer, ZoneId.of("Australia/Lord_Howe"));
        people.keepQuiet(volunteer, new QuietHours(LocalTime.of(22, 5), LocalTime.of(0, 0)));
        people.preferStyle(volunteer, Optional.of(HelpStyle.UNHURRIED));

        var person = people.find(volunteer).orElseThrow();
        assertThat(person.languages()).isEqualTo(Visitors.spoken("ko", "fr?"));
        assertThat(person.zone()).isEqualTo(ZoneId.of("Australia/Lord_Howe"));
        assertThat(person.quietHours()).isEqualTo(new QuietHours(LocalTime.of(22, 5), LocalTime.of(0, 0)));
        assertThat(person.style()).contains(HelpStyle.UNHURRIED);

        people.preferStyle(volunteer, Optional.empty());
        people.keepQuiet(volunteer, QuietHours.NONE);
        assertThat(people.find(volunteer).orElseThrow().style()).isEmpty();
        assertThat(people.find(volunteer).orElseThrow().quietHours()).isEqualTo(QuietHours.NONE);
    }

    @Test
    void languagesStayInTheOrderInWhichTheyWereNamed() {
        var named = Visitors.spoken("zh", "de?", "en");
        var person = people.join(joining(address(), "王小明", Role.REQUESTER, Visitors.PASSWORD, "zh", "de?", "en"));
        assertThat(people.find(person).orElseThrow().languages()).isEqualTo(named);
        people.speak(person, named.reversed());
        assertThat(people.find(person).orElseThrow().languages()).isEqualTo(named.reversed());
        assertThat(people.findAll(List.of(person)).getFirst().languages()).isEqualTo(named.reversed());
    }

    @Test
    void whatNobodyCanSayAboutThemselvesChangesNothing() {
        var volunteer = joined(Role.VOLUNTEER);
        var before = people.find(volunteer).orElseThrow();
        assertThatThrownBy(() -> people.speak(volunteer, List.of())).hasMessage("join.languages.empty");
        assertThatThrownBy(() -> people.speak(volunteer, Visitors.spoken("de", "de?"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> people.live(volunteer, ZoneId.of("UTC+03:17"))).hasMessage("settings.zone.unknown");
        assertThat(people.find(volunteer).orElseThrow()).isEqualTo(before);
        assertThat(changes.stream(PersonChanged.class)).isEmpty();
    }

    @Test
    void ofTwoPagesThatSaveLanguagesAtOnceOneIsTheLater() throws Exception {
        var person = joined();
        var wanted = new ConcurrentLinkedQueue<>(List.of(
                Visitors.spoken("de", "en"), Visitors.spoken("en?", "ko"), Visitors.spoken("ko?"), Visitors.spoken("de?", "fr")));
        var all = List.copyOf(wanted);
        atOnce(4, () -> {
            people.speak(person, wanted.remove());
            return person;
        }, IllegalStateException.class);
        assertThat(all).anySatisfy(languages -> assertThat(people.find(person).orElseThrow().languages())
                .containsExactlyInAnyOrderElementsOf(languages));
    }

    @Test
    void eachChangeThatMatchingCaresForIsTold() {
        var volunteer = joined(Role.VOLUNTEER);
        var admin = joined(Role.ADMIN);
        people.orient(volunteer);
        people.orient(volunteer);
        people.speak(volunteer, Visitors.spoken("de"));
        people.live(volunteer, ZoneId.of("Asia/Seoul"));
        people.keepQuiet(volunteer, QuietHours.NONE);
        people.preferStyle(volunteer, Optional.of(HelpStyle.TO_THE_POINT));
        people.verify(volunteer, admin);
        people.verify(volunteer, admin);
        people.withdrawVerification(volunteer, admin);
        people.withdrawVerification(volunteer, admin);
        assertThat(changes.stream(PersonChanged.class)).hasSize(7).containsOnly(new PersonChanged(volunteer));
    }
}

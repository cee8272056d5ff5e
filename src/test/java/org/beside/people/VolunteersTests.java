package org.beside.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.beside.Visitors;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Volunteers are found and verified by admins. */
abstract class VolunteersTests extends PeopleTests {

    @Autowired Volunteers volunteers;

    @Test
    void anAdminVerifiesAVolunteerAndTakesItBack() {
        var volunteer = joined(Role.VOLUNTEER);
        var admin = joined(Role.ADMIN);
        people.verify(volunteer, admin);
        assertThat(people.find(volunteer).orElseThrow().verified()).isTrue();
        people.withdrawVerification(volunteer, admin);
        assertThat(people.find(volunteer).orElseThrow().verified()).isFalse();
    }

    @Test
    void nobodyButAnAdminVerifiesAndNobodyButAVolunteerIsVerified() {
        var volunteer = joined(Role.VOLUNTEER);
        var requester = joined(Role.REQUESTER);
        var admin = joined(Role.ADMIN);
        assertThatThrownBy(() -> people.verify(volunteer, volunteer)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> people.verify(requester, admin)).isInstanceOf(IllegalArgumentException.class);
        people.verify(volunteer, admin);
        assertThatThrownBy(() -> people.withdrawVerification(volunteer, requester)).isInstanceOf(IllegalArgumentException.class);
        assertThat(people.find(volunteer).orElseThrow().verified()).isTrue();
        assertThat(people.find(requester).orElseThrow().verified()).isFalse();
    }

    @Test
    void volunteersAreFoundByPartOfTheirNameOrAddress() {
        var word = "x" + UUID.randomUUID().toString().substring(0, 8);
        var byName = people.join(joining(address(), "Ana " + word.toUpperCase(Locale.ROOT), Role.VOLUNTEER, Visitors.PASSWORD, "en"));
        var byEmail = people.join(joining(word + "@example.org", "Ben", Role.VOLUNTEER, Visitors.PASSWORD, "en"));
        people.join(joining(address(), "Cleo " + word, Role.REQUESTER, Visitors.PASSWORD, "en"));

        assertThat(volunteers.search(" " + word + " ", 0).volunteers()).extracting(found -> found.person().id())
                .containsExactlyInAnyOrder(byName, byEmail);
        assertThat(volunteers.search(word, 0).volunteers()).allSatisfy(found ->
                assertThat(found.joinedAt()).isEqualTo(clock.instant()));
        for (var nobody : List.of(word + "%", "_" + word, word + "!", "' or 1=1 --", "\\")) {
            assertThat(volunteers.search(nobody, 0).total()).as(nobody).isZero();
        }
    }

    @Test
    void volunteersComeAPageAtATimeTheNewestFirst() {
        var word = "y" + UUID.randomUUID().toString().substring(0, 8);
        var joined = new ArrayList<PersonId>();
        for (var number = 0; number < Volunteers.PER_PAGE + 3; number++) {
            clock.pass(Duration.ofSeconds(1));
            joined.addFirst(people.join(joining(address(), word, Role.VOLUNTEER, Visitors.PASSWORD, "en")));
        }
        var first = volunteers.search(word, 0);
        var second = volunteers.search(word, 1);
        assertThat(first.total()).isEqualTo(Volunteers.PER_PAGE + 3);
        assertThat(first.hasNext()).isTrue();
        assertThat(second.hasNext()).isFalse();
        assertThat(Stream.of(first, second).flatMap(page -> page.volunteers().stream()).map(found -> found.person().id()))
                .containsExactlyElementsOf(joined);
        assertThat(volunteers.search(word, 99)).isEqualTo(second);
        assertThat(volunteers.search(word, -1)).isEqualTo(first);
    }
}

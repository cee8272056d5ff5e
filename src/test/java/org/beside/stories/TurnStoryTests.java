package org.beside.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.beside.stories.support.Coturn;
import org.beside.stories.support.SeenFrames;
import org.beside.stories.support.SelectedPair;
import org.beside.stories.support.Signals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Where a relay is configured, the requester is reached by it alone: the volunteer learns no address of theirs. */
class TurnStoryTests extends Scenes {

    private static Coturn coturn;

    @DynamicPropertySource
    static void relay(DynamicPropertyRegistry settings) {
        coturn = Coturn.start();
        settings.add("beside.turn-urls", coturn::url);
        settings.add("beside.turn-secret", coturn::secret);
    }

    @AfterAll
    static void stopTheRelay() {
        coturn.close();
    }

    @Test
    void thePictureComesByTheRelayAndNoOtherAddressOfTheRequesterIsTold() {
        try (var phone = phone(); var laptop = laptop()) {
            SelectedPair.noteOn(phone);
            SelectedPair.noteOn(laptop);
            var toVolunteer = Signals.to(laptop);
            var volunteer = volunteerOnCall(laptop, "Ben");
            var requester = join(phone, "requester", "Ana");
            call(requester);
            answer(volunteer, requester);
            SeenFrames.awaitAdvancing(volunteer.locator("video.remote"), "ANA", 8, SOON);

            assertThat(pairOn(requester).local()).isEqualTo("relay");
            assertThat(pairOn(volunteer).remote()).isEqualTo("relay");
            assertThat(Stream.of("answered", "candidate").flatMap(type -> toVolunteer.of(type).stream()))
                    .anySatisfy(message -> assertThat(message).contains("typ relay"))
                    .noneSatisfy(message -> assertThat(message).containsPattern("typ (host|srflx|prflx)"));
        }
    }

    private static SelectedPair pairOn(Page page) {
        return SelectedPair.on(page).orElseThrow();
    }
}

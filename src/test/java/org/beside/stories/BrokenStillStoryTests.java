package org.beside.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.beside.stories.support.NarrowWay;
import org.beside.stories.support.SeenStill;
import org.beside.stories.support.Sight;
import org.beside.stories.support.SpokenWords;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A photo whose way ends while it is half across: whoever is there is told, nothing hangs, and the next one comes. */
@TestPropertySource(properties = "beside.signalling.grace=45s")
class BrokenStillStoryTests extends Scenes {

    private static final String BROKE_OFF = "The photo broke off on its way. You can take it again.";
    private static final String DID_NOT_GET_THROUGH = "en: The photo did not get through.";

    private static final String KEEPS_THE_CHANNEL = """
            const { createDataChannel } = RTCPeerConnection.prototype;
            RTCPeerConnection.prototype.createDataChannel = function (name, settings) {
              const channel = createDataChannel.call(this, name, settings);
              if (name === 'still') window.stillChannel = channel;
              return channel;
            };""";

    private Page volunteer;
    private Page requester;

    @Test
    void theVolunteerIsToldWhenThePhonesPageIsLoadedAnewAndTakesThePhotoAgain() {
        try (var phone = phone(); var laptop = laptop()) {
            takeHalfAPhoto(phone, laptop);

            requester.reload();

            heardOn(volunteer).awaitSaid(BROKE_OFF, SOON);
            awaitConnected(volunteer, requester);
            assertTakenAgain();
        }
    }

    @Test
    void theRequesterIsToldWhenTheVolunteersPageIsLoadedAnewAndThePhotoCanBeTakenAgain() {
        try (var phone = phone(); var laptop = laptop()) {
            takeHalfAPhoto(phone, laptop);

            volunteer.reload();

            SpokenWords.awaitLast(requester, DID_NOT_GET_THROUGH, SOON);
            awaitConnected(volunteer, requester);
            assertTakenAgain();
        }
    }

    @Test
    void bothAreToldWhenTheChannelAloneIsGone() {
        try (var phone = phone(); var laptop = laptop()) {
            laptop.addInitScript(KEEPS_THE_CHANNEL);
            takeHalfAPhoto(phone, laptop);

            volunteer.evaluate("() => stillChannel.close()");

            SpokenWords.awaitLast(requester, DID_NOT_GET_THROUGH, SOON);
            heardOn(volunteer).awaitSaid(BROKE_OFF, SOON);
            assertNothingIsOnItsWay();
            // What was told last is what is true: the phone did what it could.
            assertThat(volunteer.locator(".call-news")).hasText(BROKE_OFF);
            assertThat(status(volunteer, "You are connected")).isVisible();

            // No browser closes one channel alone unless its page does, and ours do not: only a page that comes anew has its own.
            requester.reload();
            awaitConnected(volunteer, requester);
            assertTakenAgain();
        }
    }

    /** A call in which a photo has begun to come and goes no further. */
    private void takeHalfAPhoto(BrowserContext phone, BrowserContext laptop) {
        NarrowWay.from(phone);
        SpokenWords.on(phone);
        volunteer = volunteerOnCall(laptop, "Ben");
        requester = join(phone, "requester", "Ana");
        call(requester);
        answer(volunteer, requester);
        button(volunteer, "Take a photo").click();
        volunteer.waitForFunction(
                "() => [...document.querySelectorAll('progress')].some(({ value }) => value > 0 && value < 1)");
        assertThat(requester.getByRole(AriaRole.PROGRESSBAR)).isVisible();
        SpokenWords.awaitLast(requester, "en: The volunteer is taking a photo.", SOON);
    }

    private void assertTakenAgain() {
        assertNothingIsOnItsWay();
        NarrowWay.widen(requester);
        button(volunteer, "Take a photo").click();
        heardOn(volunteer).awaitSaid("The photo is here.", SOON);
        var photo = volunteer.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("The photo"));
        assertThat(SeenStill.read(SeenStill.of(photo))).isInstanceOfSatisfying(Sight.Frame.class,
                frame -> assertThat(frame.camera()).isEqualTo("ANA"));
        SpokenWords.awaitLast(requester,
                "en: The volunteer has the photo now. It is kept nowhere and is gone when the call ends.", SOON);
        assertNothingIsOnItsWay();
    }

    private void assertNothingIsOnItsWay() {
        assertThat(volunteer.getByRole(AriaRole.PROGRESSBAR)).isHidden();
        assertThat(requester.getByRole(AriaRole.PROGRESSBAR)).isHidden();
        assertThat(button(volunteer, "Take a photo")).not().hasAttribute("aria-disabled", "true");
    }
}

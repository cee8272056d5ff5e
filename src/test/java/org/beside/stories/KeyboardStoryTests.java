package org.beside.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.beside.stories.support.Keyboard;
import org.junit.jupiter.api.Test;

/** Everything by keyboard alone: the order of the stops on each page, and the whole way from joining to the feelings. */
class KeyboardStoryTests extends Scenes {

    private static final List<String> FRAME = List.of("link Beside", "button Language of these pages English");
    private static final List<String> SIGNED_IN = signedIn("link Home", "link How people feel", "link Wall of words");
    private static final List<String> VOLUNTEER =
            signedIn("link Home", "link The days you were part of", "link How people feel", "link Wall of words");
    private static final List<String> ADMIN = signedIn("link Live board", "link Volunteers", "link Concerns",
            "link How people feel", "link Wall of words", "link Words to read");

    @Test
    void thePagesBeforeSigningInAreWalkedInReadingOrder() {
        try (var phone = phone()) {
            var page = open(phone, "/");
            arrive(page, "");
            assertWalk(page, FRAME, "link I need help", "link I want to help", "link I have joined before: sign in",
                    "link See how people have felt after their calls");

            page.navigate(home() + "/join?role=requester");
            arrive(page, "join?role=requester");
            assertWalk(page, FRAME, "textbox Your name", "textbox Email", "textbox Password",
                    "button Show password", "combobox Languages you speak", "radio Well", "button Join", "link I have joined before: sign in");

            page.navigate(home() + "/login");
            arrive(page, "login");
            assertWalk(page, FRAME, "textbox Email", "textbox Password", "button Show password",
                    "button Sign in", "link I have not joined yet");
        }
    }

    @Test
    void theAdminsBoardIsWalkedInReadingOrder() {
        try (var desk = laptop()) {
            var board = joinAsAdmin(desk, "Cleo");
            assertWalk(board, ADMIN);

            var name = "Zoe" + UUID.randomUUID().toString().substring(0, 8);
            try (var laptop = laptop()) {
                join(laptop, "volunteer", name);
            }
            board.navigate(home() + "/admin/volunteers");
            arrive(board, "admin/volunteers");
            board.getByLabel("Search by name or email").fill(name);
            assertThat(status(board, "1 volunteer was found.")).isVisible();
            assertWalk(board, ADMIN, "textbox Search by name or email", "button Verify: " + name);
        }
    }

    @Test
    void theSettingsAreWalkedInReadingOrder() {
        try (var phone = phone(); var laptop = laptop()) {
            var requester = join(phone, "requester", "Ana");
            requester.navigate(home() + "/settings");
            arrive(requester, "settings");
            assertWalk(requester, SIGNED_IN, "combobox Languages you speak", "radio Well", "combobox Your time zone",
                    "radio No preference", "radio No preference",
                    "textbox Anything a helper should know before they answer?",
                    "checkbox Whoever is rung for me may call me Ana", "checkbox These pages may make sounds",
                    "checkbox My phone may vibrate", "radio With every call", "button Save");

            var volunteer = join(laptop, "volunteer", "Ben");
            volunteer.navigate(home() + "/settings");
            arrive(volunteer, "settings");
            assertWalk(volunteer, VOLUNTEER, "combobox Languages you speak", "radio Well", "combobox Your time zone",
                    "radio No preference", "checkbox I have none: it may ring at any hour", "combobox From", "combobox Until",
                    "checkbox These pages may make sounds", "checkbox My phone may vibrate", "radio With every call",
                    "button Save");
        }
    }

    @Test
    void thePagesOfACallAreWalkedInReadingOrder() {
        try (var phone = phone(); var laptop = laptop()) {
            var volunteer = join(laptop, "volunteer", "Ben");
            assertWalk(volunteer, VOLUNTEER, "button Continue");
            button(volunteer, "Continue").click();
            volunteer.getByLabel("On call").check();
            assertThat(status(volunteer, "You are on call")).isVisible();
            assertWalk(volunteer, VOLUNTEER, "checkbox On call", "button Choose how long Leave me alone for a while",
                    "link Check camera and connection");

            var requester = join(phone, "requester", "Ana");
            assertWalk(requester, SIGNED_IN, "button Call a volunteer", "textbox What do you need to see?",
                    "button What is it about? Not said", "checkbox This is private", "link Check camera and connection");
            call(requester);
            assertWalk(requester, SIGNED_IN, "button Cancel", "button Tell me when someone is free",
                    "radio Very bad", "button Send", "button Skip");
            assertThat(button(volunteer, "Answer")).isVisible();
            assertWalk(volunteer, VOLUNTEER, "button Answer", "button Not now", "checkbox On call",
                    "button Choose how long Leave me alone for a while", "link Check camera and connection");

            answer(volunteer, requester);
            assertWalk(volunteer, List.of(), "button End call", "button Mute me", "button Repeat last message",
                    "button Light on", "button Zoom in", "button Zoom out", "button Other camera", "button Take a photo",
                    "button Freeze", "button Rotate", "button More contrast", "radio Phone", "radio A little",
                    "button Closer", "button Up", "button Away", "button Left", "button Hold still", "button Right",
                    "button Turn", "button Down", "button Stop", "textbox Your message", "button Send",
                    "button Turn single keys off", "DisclosureTriangle Numbers about the picture");
            assertWalk(requester, List.of(), "button End call", "button Draw the curtain", "button Mute me",
                    "button Repeat last message", "button I am walking", "button No, thank you");

            button(requester, "End call").click();
            requester.waitForURL("**/feelings/*");
            assertWalk(requester, SIGNED_IN, "radio Very bad", "button Send", "button Skip", "button Finish here");
            button(requester, "Skip").click();
            assertThat(requester.getByText("Which words fit how you feel?")).isVisible();
            assertWalk(requester, SIGNED_IN, "checkbox Relieved", "checkbox Calm", "checkbox Happy", "checkbox Proud",
                    "checkbox Grateful", "checkbox Worried", "checkbox Frustrated", "checkbox Rushed",
                    "checkbox Embarrassed", "checkbox Let down", "checkbox A burden", "checkbox Something else",
                    "button Send", "button Skip", "button Finish here");
            button(requester, "Skip").click();
            assertThat(requester.getByLabel("Is there anything you would like to say?")).isVisible();
            assertWalk(requester, SIGNED_IN, "textbox Is there anything you would like to say?", "button Send",
                    "button Skip", "button Finish here");
            button(requester, "Finish here").click();
            assertThat(requester.getByText("Back to calling")).isVisible();
            assertWalk(requester, SIGNED_IN, "textbox A word of thanks to the other person", "button Thank you",
                    "button Again, please", "button Not with this person again", "link Back to calling");
        }
    }

    @Test
    void theWholeWayIsGoneByKeyboardAlone() {
        try (var phone = phone(); var laptop = laptop()) {
            var volunteer = open(laptop, "/");
            var ben = new Keyboard(volunteer);
            ben.reach("link", "I want to help").enter();
            volunteer.waitForURL("**/join?role=volunteer");
            joinByKeyboard(volunteer, ben, "Ben");
            arrive(volunteer, "volunteer");
            ben.reach("button", "Continue").enter();
            ben.reach("checkbox", "On call").space();
            assertThat(status(volunteer, "You are on call")).isVisible();

            var requester = open(phone, "/");
            var ana = new Keyboard(requester);
            ana.reach("link", "I need help").enter();
            requester.waitForURL("**/join?role=requester");
            joinByKeyboard(requester, ana, "Rosa");
            arrive(requester, "ask");
            ana.reach("button", "Call a volunteer").enter();
            assertThat(button(requester, "Cancel")).isFocused();

            assertThat(button(volunteer, "Answer")).isVisible();
            ben.reach("button", "Answer").space();
            awaitConnected(volunteer, requester);
            ana.reach("button", "End call").enter();
            requester.waitForURL("**/feelings/*");
            volunteer.waitForURL("**/feelings/*");

            ana.reach("radio", "Very bad");
            requester.keyboard().press("ArrowUp");
            ana.reach("radio", "Very good").reach("button", "Send").enter();
            assertThat(requester.getByText("Which words fit how you feel?")).isVisible();
            ana.reach("checkbox", "Relieved").space();
            ana.reach("button", "Send").enter();
            ana.reach("textbox", "Is there anything you would like to say?");
            requester.keyboard().type("It was fresh until Friday.");
            ana.reach("button", "Send").enter();
            assertThat(requester.getByText("Did you get what you needed?")).isVisible();
            ana.reach("radio", "Yes").space();
            ana.reach("button", "Send").enter();
            assertThat(heading(requester, "Call again whenever you like")).isFocused();
            assertThat(choices("Rosa")).containsExactlyInAnyOrder("VERY_GOOD", "YES");

            ben.reach("button", "Skip").enter();
            ben.reach("checkbox", "Relieved").reach("button", "Finish here").space();
            assertThat(heading(volunteer, "Thank you for your time")).isFocused();
        }
    }

    @Test
    void enterInTheListOfLanguagesChoosesOneAndDoesNotJoin() {
        try (var phone = phone()) {
            var page = open(phone, "/join?role=requester");
            new Keyboard(page).reach("combobox", "Languages you speak");
            page.keyboard().type("Germ");
            assertThat(page.locator("vaadin-multi-select-combo-box-item").getByText("German").first()).isVisible();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.getByText("How well do you speak German?")).isVisible();
            assertThat(page.getByText("Please tell us what to call you.")).isHidden();
        }
    }

    private static List<String> signedIn(String... pages) {
        return Stream.of(Stream.of("link Beside"), Stream.of(pages),
                        Stream.of("link My settings", "button Language of these pages English", "button Sign out"))
                .flatMap(stops -> stops).toList();
    }

    private static void joinByKeyboard(Page page, Keyboard keyboard, String name) {
        keyboard.reach("textbox", "Your name");
        page.keyboard().type(name);
        keyboard.reach("textbox", "Email");
        page.keyboard().type(name + "-" + UUID.randomUUID() + "@example.org");
        keyboard.reach("textbox", "Password");
        page.keyboard().type(PASSWORD);
        keyboard.reach("button", "Join").enter();
    }

    private static void assertWalk(Page page, List<String> frame, String... rest) {
        assertThat(new Keyboard(page).walk()).containsExactlyElementsOf(
                Stream.concat(frame.stream(), Stream.of(rest)).toList());
    }

    private List<String> choices(String name) {
        return jdbc.sql("""
                select choice from prompt join person on person.id = prompt.person_id
                where person.name = :name and choice is not null""")
                .param("name", name).query(String.class).list();
    }
}

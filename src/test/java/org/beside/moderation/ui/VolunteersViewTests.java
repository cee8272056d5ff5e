package org.beside.moderation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.beside.ViewTest;
import org.beside.Visitors;
import org.beside.people.Email;
import org.beside.people.Joining;
import org.beside.people.Password;
import org.beside.people.People;
import org.beside.people.PersonName;
import org.beside.people.Role;
import org.beside.people.Volunteers;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class VolunteersViewTests extends ViewTest {

    @Autowired Visitors visitors;
    @Autowired People people;

    private PersonId admin;
    private BrowserlessUIContext page;

    @BeforeEach
    void anAdminLooksAtTheVolunteers() {
        admin = visitors.admin();
        page = windowOf(admin, Role.ADMIN);
        page.getUI().setLocale(Locale.ENGLISH);
        page.navigate(VolunteersView.class);
    }

    @Test
    void findsAVolunteerAndShowsWhoTheyAre() {
        var word = joinedAs("Zoë", 1);
        search(word);
        assertThat(status(page)).isEqualTo("1 volunteer was found.");
        assertThat(names()).containsExactly("Zoë " + word);
        assertThat(page.find(Paragraph.class).all()).extracting(Paragraph::getText)
                .contains(word + "0@example.org", "German, French (a little)", "Joined on November 22, 2026");
        assertThat(badge()).isEqualTo("Not verified");
    }

    @Test
    void verifiesAndWithdrawsAndSaysSo() {
        var word = joinedAs("Zoë", 1);
        search(word);
        assertThat(page.find(Button.class).withText("Verify").single().getAriaLabel()).contains("Verify: Zoë " + word);
        press(page, "Verify");
        assertThat(status(page)).isEqualTo("Zoë " + word + " is verified now.");
        assertThat(badge()).isEqualTo("Verified");
        assertThat(verified(word)).isTrue();

        assertThat(page.find(Button.class).withText("Withdraw verification").single().getAriaLabel())
                .contains("Withdraw verification: Zoë " + word);
        press(page, "Withdraw verification");
        assertThat(status(page)).isEqualTo("Zoë " + word + " is not verified any more.");
        assertThat(verified(word)).isFalse();
    }

    @Test
    void whatAnotherAdminDidInTheMeantimeIsNoFault() {
        var word = joinedAs("Zoë", 1);
        search(word);
        people.verify(people.find(new Email(word + "0@example.org")).orElseThrow().id(), visitors.admin());
        press(page, "Verify");
        assertThat(badge()).isEqualTo("Verified");
        assertThat(verified(word)).isTrue();
    }

    @Test
    void aCardStaysInItsPlaceWhenTheSearchFindsItAgain() {
        var word = joinedAs("Zoë", 1);
        search(word);
        var button = page.find(Button.class).withText("Verify").single();
        search("zoë " + word);
        assertThat(page.find(Button.class).withText("Verify").single()).isSameAs(button);
    }

    @Test
    void thousandsComeAPageAtATime() {
        var word = joinedAs("Ben", Volunteers.PER_PAGE + 2);
        search(word);
        assertThat(status(page)).isEqualTo("22 volunteers were found; 1 to 20 are shown, the newest first.");
        assertThat(page.find(Button.class).withText("Previous page").single().isEnabled()).isFalse();
        press(page, "Next page");
        assertThat(status(page)).isEqualTo("22 volunteers were found; 21 to 22 are shown, the newest first.");
        assertThat(names()).hasSize(2);
        assertThat(page.find(Button.class).withText("Next page").single().isEnabled()).isFalse();
        press(page, "Previous page");
        assertThat(names()).hasSize(Volunteers.PER_PAGE);
    }

    @Test
    void saysWhenNobodyIsFound() {
        search("nobody-" + UUID.randomUUID());
        assertThat(status(page)).isEqualTo("Nobody was found.");
        assertThat(offers(page, "Next page")).isFalse();
    }

    private String joinedAs(String name, int many) {
        var word = "v" + UUID.randomUUID().toString().substring(0, 8);
        for (var number = 0; number < many; number++) {
            people.join(new Joining(new PersonName(name + " " + word), new Email(word + number + "@example.org"),
                    new Password(Visitors.PASSWORD), Role.VOLUNTEER, Visitors.spoken("de", "fr?"),
                    ZoneId.of("Europe/Berlin"), Locale.ENGLISH));
        }
        return word;
    }

    private void search(String words) {
        page.find(TextField.class).single().setValue(words);
    }

    private List<String> names() {
        return page.find(H2.class).all().stream().map(H2::getText).toList();
    }

    private String badge() {
        return page.find(Span.class).withClassName("badge").single().getText();
    }

    private boolean verified(String word) {
        return people.find(new Email(word + "0@example.org")).orElseThrow().verified();
    }
}

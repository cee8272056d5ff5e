package org.beside.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.beside.ViewTest;
import org.beside.Visitors;
import org.beside.people.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Joining and signing in, when not everything is right. */
class WaysInTests extends ViewTest {

    @Autowired Visitors visitors;
    @Autowired People people;

    @Test
    void aWrongPasswordIsExplainedAndOnlyThePasswordIsGone() {
        var email = people.find(visitors.requester("en")).orElseThrow().email().text();
        var page = english();
        page.navigate(LoginView.class);
        page.find(EmailField.class).single().setValue(email);
        page.find(PasswordField.class).single().setValue("not the password");
        press(page, "Sign in");
        assertSays(page, "Email and password do not belong together.");
        assertThat(page.find(EmailField.class).single().getValue()).isEqualTo(email);
        assertThat(page.find(PasswordField.class).single().getValue()).isEmpty();
        assertThat(offers(page, "Sign in")).isTrue();
    }

    @Test
    void guessingIsSlowedDownInWords() {
        var email = people.find(visitors.requester("en")).orElseThrow().email().text();
        var page = english();
        page.navigate(LoginView.class);
        page.find(EmailField.class).single().setValue(email);
        for (var guess = 0; guess < 6; guess++) {
            page.find(PasswordField.class).single().setValue("not the password");
            press(page, "Sign in");
        }
        assertSays(page, "That was tried too often. Please wait 31 seconds");
    }

    @Test
    void everyMissingAnswerIsExplainedAndNothingTypedIsLost() {
        var page = english();
        page.navigate(JoinView.class);
        page.find(TextField.class).single().setValue("Ana");
        page.find(EmailField.class).single().setValue("ana@example");
        page.find(PasswordField.class).single().setValue("short");
        press(page, "Join");
        assertSays(page, "Something still needs your attention.");
        assertThat(page.find(TextField.class).single().isInvalid()).isFalse();
        assertThat(page.find(EmailField.class).single().getErrorMessage()).startsWith("This does not look like an email");
        assertThat(page.find(PasswordField.class).single().getErrorMessage()).startsWith("A password needs at least 10");
        assertThat(page.find(TextField.class).single().getValue()).isEqualTo("Ana");
        assertThat(page.find(PasswordField.class).single().getValue()).isEqualTo("short");
    }

    @Test
    void anAddressThatIsTakenIsSaidAtItsField() {
        var email = people.find(visitors.requester("en")).orElseThrow().email().text();
        var page = english();
        page.navigate(JoinView.class);
        page.find(TextField.class).single().setValue("Ana");
        page.find(EmailField.class).single().setValue(email.toUpperCase(Locale.ROOT));
        page.find(PasswordField.class).single().setValue(Visitors.PASSWORD);
        press(page, "Join");
        assertThat(page.find(EmailField.class).single().getErrorMessage()).startsWith("Somebody has joined with this address");
        assertThat(page.find(PasswordField.class).single().getValue()).isEqualTo(Visitors.PASSWORD);
    }

    private BrowserlessUIContext english() {
        var page = windowOfAStranger();
        page.getUI().setLocale(Locale.ENGLISH);
        return page;
    }
}

package org.beside.people.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.beside.people.CurrentPerson;
import org.beside.people.SignIn;
import org.beside.people.TooManyAttempts;
import org.beside.shared.ui.StatusLine;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;

/** Signing in. A wrong password leaves everything as it was typed, but for the password. */
@Route("login")
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final SignIn signIn;
    private final CurrentPerson current;
    private final EmailField email = new EmailField();
    private final PasswordField password = new PasswordBox();
    private final StatusLine problems = new StatusLine();
    private final Button button = new Button();

    LoginView(SignIn signIn, CurrentPerson current) {
        this.signIn = signIn;
        this.current = current;
        addClassNames("form-page");
        email.setLabel(getTranslation("login.email"));
        email.setManualValidation(true);
        email.getElement().setAttribute("autocomplete", "username");
        password.setLabel(getTranslation("login.password"));
        password.getElement().setAttribute("autocomplete", "current-password");
        button.setText(getTranslation("login.button"));
        button.addClassName("primary");
        button.setDisableOnClick(true);
        button.addClickListener(pressed -> signIn());
        button.addClickShortcut(Key.ENTER).listenOn(email, password);
        var join = new Anchor("/", getTranslation("login.join"));
        join.addClassName("known");
        var fields = new Div(email, password, problems, button, join);
        fields.addClassName("fields");
        add(new H1(getTranslation("login.headline")), fields);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.find().isPresent()) {
            event.forwardTo("");
        }
    }

    private void signIn() {
        try {
            signIn.with(email.getValue(), password.getValue());
            UI.getCurrent().getPage().setLocation("/");
        } catch (TooManyAttempts tooMany) {
            refuse(getTranslation("login.slow", tooMany.pause().toSeconds()));
        } catch (LockedException suspended) {
            refuse(getTranslation("login.suspended"));
        } catch (AuthenticationException wrong) {
            refuse(getTranslation("login.wrong"));
        }
        button.setEnabled(true);
    }

    private void refuse(String sentence) {
        problems.insist(sentence);
        password.clear();
        password.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("login.headline"));
    }
}

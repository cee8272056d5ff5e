package org.beside.people.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.beside.people.CurrentPerson;
import org.beside.people.Email;
import org.beside.people.EmailTaken;
import org.beside.people.Invitations;
import org.beside.people.InvitationUsed;
import org.beside.people.Joining;
import org.beside.people.Password;
import org.beside.people.People;
import org.beside.people.PersonName;
import org.beside.people.Role;
import org.beside.people.SignIn;
import org.beside.shared.ui.StatusLine;

/** Joining, as a requester, as a volunteer, or with an invitation as the first admin. Nothing typed is ever lost. */
@Route("join")
@AnonymousAllowed
class JoinView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final People people;
    private final Invitations invitations;
    private final SignIn signIn;
    private final CurrentPerson current;

    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final PasswordField password = new PasswordBox();
    private final LanguagesField languages = new LanguagesField();
    private final StatusLine problems = new StatusLine();
    private final Button join = new Button();
    private final H1 headline = new H1();

    private Role role = Role.REQUESTER;
    private Optional<String> invitation = Optional.empty();

    JoinView(People people, Invitations invitations, SignIn signIn, CurrentPerson current) {
        this.people = people;
        this.invitations = invitations;
        this.signIn = signIn;
        this.current = current;
        addClassNames("form-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        var asked = event.getLocation().getQueryParameters();
        invitation = asked.getSingleParameter("invitation");
        role = invitation.map(secret -> Role.ADMIN)
                .orElseGet(() -> asked.getSingleParameter("role").filter("volunteer"::equals)
                        .map(volunteer -> Role.VOLUNTEER).orElse(Role.REQUESTER));
        removeAll();
        if (invitation.isPresent() && !invitations.isOpen(invitation.get())) {
            showUsedInvitation();
        } else {
            showForm();
        }
    }

    private void showForm() {
        headline.setText(getTranslation("join.headline." + role));
        label(name, "join.name", "name");
        name.setHelperText(getTranslation("join.name.help"));
        label(email, "join.email", "email");
        label(password, "join.password", "new-password");
        password.setHelperText(getTranslation("join.password.help", Password.SHORTEST));
        join.setText(getTranslation("join.button"));
        join.addClassName("primary");
        join.setDisableOnClick(true);
        join.addClickListener(pressed -> join());
        join.addClickShortcut(Key.ENTER).listenOn(name, email, password);
        var known = new Anchor("/login", getTranslation("join.sign-in"));
        known.addClassName("known");
        var fields = new Div(name, email, password, languages, problems, join, known);
        fields.addClassName("fields");
        add(headline, new Paragraph(getTranslation("join.lead." + role)), fields);
    }

    private void showUsedInvitation() {
        add(new H1(getTranslation("join.invitation.used")), new Paragraph(getTranslation("join.invitation.used.how")));
    }

    private void label(TextFieldBase<?, String> field, String key, String autocomplete) {
        field.setLabel(getTranslation(key));
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.addValueChangeListener(change -> field.setInvalid(false));
    }

    private void join() {
        var fine = check(name, PersonName::problemWith) & check(email, Email::problemWith)
                & check(password, Password::problemWith) & checkLanguages();
        if (!fine) {
            problems.insist(getTranslation("join.problems"));
            firstInvalid().focus();
        }
        // A second press of Enter that arrives after the first has joined must not find the address taken.
        join.setEnabled(!fine || !becomeMember());
    }

    private boolean becomeMember() {
        try {
            var joining = new Joining(new PersonName(name.getValue()), new Email(email.getValue()),
                    new Password(password.getValue()), role, languages.spoken(), zone(), getLocale());
            invitation.ifPresentOrElse(secret -> invitations.accept(secret, joining), () -> people.join(joining));
            signIn.with(joining.email().text(), joining.password().text());
            UI.getCurrent().getPage().setLocation("/" + role.home());
            return true;
        } catch (EmailTaken taken) {
            reject(email, "join.email.taken");
            problems.insist(getTranslation("join.problems"));
            email.focus();
        } catch (InvitationUsed used) {
            problems.insist(getTranslation("join.invitation.used"));
        }
        return false;
    }

    private boolean check(TextFieldBase<?, String> field, Function<String, Optional<String>> rule) {
        var problem = rule.apply(field.getValue());
        problem.ifPresent(key -> reject(field, key));
        return problem.isEmpty();
    }

    private void reject(TextFieldBase<?, String> field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
    }

    private boolean checkLanguages() {
        var missing = languages.spoken().isEmpty();
        languages.setInvalid(missing, getTranslation("join.languages.empty"));
        return !missing;
    }

    private Focusable<?> firstInvalid() {
        return Stream.of(name, email, password).filter(TextFieldBase::isInvalid).findFirst()
                .<Focusable<?>>map(field -> field).orElse(languages.control());
    }

    /** Where the browser says it is; where it says nothing that is known, the middle of the world's clocks. */
    private static ZoneId zone() {
        try {
            return ZoneId.of(UI.getCurrent().getPage().getExtendedClientDetails().getTimeZoneId());
        } catch (DateTimeException | NullPointerException unknown) {
            return ZoneOffset.UTC;
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("join.headline." + role.name()));
    }
}

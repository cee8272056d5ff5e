package org.beside.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.beside.people.CurrentPerson;
import org.beside.people.People;
import org.beside.people.Person;
import org.springframework.stereotype.Component;

/**
 * The language in which the pages speak: what the person chose, before what was chosen on this device, before what the
 * browser asks for.
 */
@Component
class PageLanguage {

    private static final String COOKIE = "beside-language";
    private static final int ONE_YEAR = 365 * 24 * 60 * 60;

    private final CurrentPerson current;
    private final People people;
    private final I18NProvider translations;

    PageLanguage(CurrentPerson current, People people, I18NProvider translations) {
        this.current = current;
        this.people = people;
        this.translations = translations;
    }

    List<Locale> all() {
        return translations.getProvidedLocales();
    }

    void applyTo(UI ui) {
        Stream.of(current.find().map(Person::locale), chosenOnThisDevice(), askedForByTheBrowser())
                .flatMap(Optional::stream)
                .flatMap(wanted -> offered(wanted).stream())
                .findFirst()
                .ifPresent(ui::setLocale);
    }

    /** Remembers the choice on this device, and with the person where one is signed in. */
    void choose(Locale locale) {
        current.find().ifPresent(person -> people.speakTo(person.id(), locale));
        var cookie = new Cookie(COOKIE, locale.toLanguageTag());
        cookie.setPath("/");
        cookie.setMaxAge(ONE_YEAR);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        VaadinServletResponse.getCurrent().getHttpServletResponse().addCookie(cookie);
    }

    private Optional<Locale> chosenOnThisDevice() {
        return Optional.ofNullable(VaadinRequest.getCurrent()).map(VaadinRequest::getCookies).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> Locale.forLanguageTag(cookie.getValue()))
                .findFirst();
    }

    private Optional<Locale> askedForByTheBrowser() {
        return Optional.ofNullable(VaadinService.getCurrentRequest()).map(VaadinRequest::getLocale);
    }

    /** The locale itself, or the one that is offered for its language. */
    private Optional<Locale> offered(Locale wanted) {
        var sameLanguage = all().stream().filter(locale -> locale.getLanguage().equals(wanted.getLanguage())).toList();
        return sameLanguage.stream().filter(wanted::equals).findFirst().or(() -> sameLanguage.stream().findFirst());
    }
}

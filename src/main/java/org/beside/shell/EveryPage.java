package org.beside.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import java.util.Set;
import org.beside.call.Calls;
import org.beside.people.CurrentPerson;
import org.beside.people.Role;
import org.springframework.stereotype.Component;

/** What holds for every page: its language, and where a screen reader is after a change of page. */
@Component
class EveryPage implements VaadinServiceInitListener {

    private static final Set<String> WORK_PAGES = Set.of("", Role.REQUESTER.home(), Role.VOLUNTEER.home());

    private final PageLanguage language;
    private final CurrentPerson current;
    private final Calls calls;
    private final I18NProvider translations;

    EveryPage(PageLanguage language, CurrentPerson current, Calls calls, I18NProvider translations) {
        this.language = language;
        this.current = current;
        this.calls = calls;
        this.translations = translations;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addUIInitListener(opened -> {
            var ui = opened.getUI();
            language.applyTo(ui);
            ui.getPage().executeJs("document.documentElement.lang = $0", ui.getLocale().toLanguageTag());
            ui.addBeforeEnterListener(this::backIntoTheCall);
            leadToTheHeading(ui);
            sayInTheirLanguage(ui);
        });
        service.getSource().setSystemMessagesProvider(info -> systemMessages(info.getLocale()));
    }

    /** Whoever is in a call and comes to another page, by a reload or in a new tab, is brought back into it. */
    private void backIntoTheCall(BeforeEnterEvent event) {
        if (WORK_PAGES.contains(event.getLocation().getPath())) {
            current.find().flatMap(person -> calls.ongoingOf(person.id()))
                    .ifPresent(call -> event.forwardTo("call/" + call));
        }
    }

    /** What Vaadin itself says when the server is out of reach. */
    private static void sayInTheirLanguage(UI ui) {
        ui.getPage().executeJs("""
                const indicator = window.Vaadin && window.Vaadin.connectionIndicator;
                if (indicator) {
                  indicator.onlineText = $0; indicator.offlineText = $1; indicator.reconnectingText = $1;
                }""", ui.getTranslation("app.online"), ui.getTranslation("app.offline"));
    }

    /**
     * A page whose session is forgotten is told so without a word: frontend/elements/forgotten-page.ts loads it anew, or
     * leaves it in peace while a call is on it. Were there no such message at all, Flow would load it anew in any case.
     */
    private SystemMessages systemMessages(Locale locale) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption("");
        messages.setSessionExpiredMessage("");
        messages.setInternalErrorCaption(translations.getTranslation("error.fault.title", locale));
        messages.setInternalErrorMessage(translations.getTranslation("error.fault.words", locale));
        return messages;
    }

    /**
     * A browser announces a page that it loads, but not a page that a script puts in place of another; so the focus
     * goes to the new page's heading, which is then read out. Not on the first page, where the browser does it.
     */
    private static void leadToTheHeading(UI ui) {
        var first = new boolean[] {true};
        ui.addAfterNavigationListener(arrived -> {
            if (!first[0]) {
                ui.getPage().executeJs("""
                        const heading = document.querySelector('main h1');
                        if (heading) { heading.tabIndex = -1; heading.focus(); }""");
            }
            first[0] = false;
        });
    }
}

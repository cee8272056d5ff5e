package org.beside.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** What holds for every page: its language, and where a screen reader is after a change of page. */
@Component
class EveryPage implements VaadinServiceInitListener {

    private final PageLanguage language;

    EveryPage(PageLanguage language) {
        this.language = language;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addUIInitListener(opened -> {
            var ui = opened.getUI();
            language.applyTo(ui);
            ui.getPage().executeJs("document.documentElement.lang = $0", ui.getLocale().toLanguageTag());
            leadToTheHeading(ui);
        });
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

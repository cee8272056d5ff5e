package org.beside.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** What every error page says: what is the matter, and a way on. */
final class ErrorPage {

    private ErrorPage() {
    }

    static void fill(Component page, String key) {
        var home = new Anchor("/", page.getTranslation("error.home"));
        home.setRouterIgnore(true);
        home.addClassName("way-on");
        page.getElement().removeAllChildren();
        page.getElement().appendChild(
                new H1(page.getTranslation(key + ".title")).getElement(),
                new Paragraph(page.getTranslation(key + ".words")).getElement(),
                home.getElement());
    }
}

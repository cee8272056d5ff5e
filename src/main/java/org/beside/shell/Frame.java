package org.beside.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.beside.people.CurrentPerson;
import org.beside.people.Person;
import org.beside.people.Role;

/** The frame around each page: where home is, the pages of one's role, the language, and the way out. */
@Layout
@AnonymousAllowed
class Frame extends Div implements RouterLayout {

    Frame(CurrentPerson current, AuthenticationContext authentication, PageLanguage language) {
        addClassName("frame");
        var person = current.find();
        var bar = new Header(brand(person.map(home -> "/" + home.role().home()).orElse("/")));
        bar.addClassName("bar");
        person.ifPresent(here -> bar.add(pages(here.role())));
        var controls = new Div(languages(language));
        controls.addClassName("bar-controls");
        person.ifPresent(here -> controls.add(signOut(here, authentication)));
        bar.add(controls);
        add(bar);
    }

    private Anchor brand(String home) {
        var brand = new Anchor(home, getTranslation("app.name"));
        brand.addClassName("brand");
        brand.setRouterIgnore(true);
        return brand;
    }

    /**
     * Shown only to those who have more than one page. Vaadin's own list of menu entries is empty where there is no
     * request, and a page that is led on by push is built without one.
     */
    private Nav pages(Role role) {
        var nav = new Nav();
        nav.setAriaLabel(getTranslation("app.pages"));
        var pages = RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(page -> page.getMenuData() != null && isFor(role, page.getNavigationTarget()))
                .sorted(Comparator.comparing(page -> page.getMenuData().getOrder())).toList();
        pages.forEach(page -> nav.add(
                new RouterLink(getTranslation(page.getMenuData().getTitle()), page.getNavigationTarget())));
        nav.setVisible(pages.size() > 1);
        return nav;
    }

    /** What is open to everybody stands in the menus of those it is made for; admins have a form of it for themselves. */
    private static boolean isFor(Role role, Class<?> page) {
        var roles = page.getAnnotation(RolesAllowed.class);
        return roles == null ? role != Role.ADMIN : List.of(roles.value()).contains(role.name());
    }

    private Select<Locale> languages(PageLanguage language) {
        var select = new Select<Locale>();
        select.setAriaLabel(getTranslation("app.language"));
        select.setItems(language.all());
        select.setItemLabelGenerator(locale -> getTranslation(locale, "app.own-language"));
        select.setValue(getLocale());
        select.addClassName("language");
        select.addValueChangeListener(chosen -> {
            language.choose(chosen.getValue());
            getUI().ifPresent(ui -> ui.getPage().reload());
        });
        return select;
    }

    private Button signOut(Person person, AuthenticationContext authentication) {
        var button = new Button(getTranslation("app.sign-out"), pressed -> authentication.logout());
        button.addClassName("quiet");
        button.setDisableOnClick(true);
        return button;
    }
}

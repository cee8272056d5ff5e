package org.beside.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.beside.people.CurrentPerson;

/** The first page: two ways in. Whoever is signed in goes straight to where they work. */
@Route("")
@AnonymousAllowed
class StartView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentPerson current;

    StartView(CurrentPerson current) {
        this.current = current;
        addClassName("start");
        var ways = new Div(
                way("/join?role=requester", "start.help-me", "start.help-me.how", "way-in primary"),
                way("/join?role=volunteer", "start.help-others", "start.help-others.how", "way-in"));
        ways.addClassName("ways");
        var known = new Anchor("/login", getTranslation("start.sign-in"));
        known.addClassName("known");
        add(new H1(getTranslation("start.headline")), paragraph("start.lead", "lead"), ways, known, promises());
    }

    /** The link has its words for a name; the explanation beside it is part of the same card. */
    private Div way(String target, String name, String how, String classes) {
        var link = new Anchor(target, getTranslation(name));
        link.addClassName("way-title");
        var card = new Div(link, paragraph(how, "way-how"));
        card.addClassNames(classes.split(" "));
        return card;
    }

    private Section promises() {
        var section = new Section(new H2(getTranslation("start.promises")));
        section.addClassName("promises");
        for (var promise : new String[] {"feeling", "private", "yours"}) {
            section.add(paragraph("start.promise." + promise, "promise"));
        }
        var felt = new Anchor("/insight", getTranslation("start.felt"));
        felt.addClassName("known");
        section.add(felt);
        return section;
    }

    private Paragraph paragraph(String key, String className) {
        var paragraph = new Paragraph(getTranslation(key));
        paragraph.addClassName(className);
        return paragraph;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        current.find().ifPresent(person -> event.forwardTo(person.role().home()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.name");
    }
}

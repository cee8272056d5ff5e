package org.beside.moderation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Map;
import org.beside.people.CurrentPerson;
import org.beside.people.People;
import org.beside.people.Person;
import org.beside.people.Volunteer;
import org.beside.people.Volunteers;
import org.beside.shared.PersonId;
import org.beside.shared.ui.StatusLine;

/** All volunteers, to be found by name or address, and verified: only then are they rung for private requests. */
@Route("admin/volunteers")
@Menu(title = "volunteers.title", order = 2)
@RolesAllowed("ADMIN")
class VolunteersView extends Main implements HasDynamicTitle {

    private final Volunteers volunteers;
    private final People people;
    private final Person me;

    private final TextField search = new TextField();
    private final StatusLine status = new StatusLine();
    private final UnorderedList list = new UnorderedList();
    private final Button previous = new Button();
    private final Button next = new Button();
    private final Map<PersonId, VolunteerCard> cards = new HashMap<>();
    private int page;

    VolunteersView(Volunteers volunteers, People people, CurrentPerson current) {
        this.volunteers = volunteers;
        this.people = people;
        this.me = current.get();
        addClassNames("volunteers");
        search.setLabel(getTranslation("volunteers.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show(0));
        previous.setText(getTranslation("volunteers.previous"));
        previous.addClickListener(pressed -> turn(page - 1, next));
        next.setText(getTranslation("volunteers.next"));
        next.addClickListener(pressed -> turn(page + 1, previous));
        var pages = new Div(previous, next);
        pages.addClassName("question-buttons");
        add(new H1(getTranslation("volunteers.title")), new Paragraph(getTranslation("volunteers.lead")), search, status,
                list, pages);
        show(0);
    }

    private void show(int number) {
        var found = volunteers.search(search.getValue(), number);
        page = found.number();
        var wanted = found.volunteers().stream().map(this::card).toList();
        cards.values().retainAll(wanted);
        if (!wanted.equals(list.getChildren().toList())) {
            list.removeAll();
            wanted.forEach(list::add);
        }
        list.setVisible(found.total() > 0);
        previous.setEnabled(page > 0);
        next.setEnabled(found.hasNext());
        var several = page > 0 || found.hasNext();
        previous.setVisible(several);
        next.setVisible(several);
        var first = page * Volunteers.PER_PAGE;
        status.say(getTranslation("volunteers.found", found.total(), first + 1, first + found.volunteers().size()));
    }

    /** Turns to that page. At the first and the last one the way back is where the keyboard goes. */
    private void turn(int number, Button back) {
        show(number);
        if (!previous.isEnabled() || !next.isEnabled()) {
            back.focus();
        }
    }

    /** Who is on the page already keeps their card: a press that meets a search is not lost. */
    private VolunteerCard card(Volunteer volunteer) {
        var id = volunteer.person().id();
        var card = cards.computeIfAbsent(
                id, unseen -> new VolunteerCard(volunteer, me.zone(), pressed -> change(id, pressed)));
        card.show(volunteer.person().verified());
        return card;
    }

    /** What the button said is what is done, also when another admin was quicker. */
    private void change(PersonId volunteer, VolunteerCard card) {
        var verified = card.isVerified();
        if (verified) {
            people.withdrawVerification(volunteer, me.id());
        } else {
            people.verify(volunteer, me.id());
        }
        card.show(!verified);
        status.insist(getTranslation(verified ? "volunteers.withdrawn" : "volunteers.is-verified", card.name()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("volunteers.title"));
    }
}

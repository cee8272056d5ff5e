package org.beside.moderation.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.beside.feelings.Concern;
import org.beside.feelings.ConcernTakenByOther;
import org.beside.feelings.Concerns;
import org.beside.feelings.OwnWords;
import org.beside.journey.Journeys;
import org.beside.people.CurrentPerson;
import org.beside.people.People;
import org.beside.people.Person;
import org.beside.shared.PersonId;
import org.beside.shared.ui.Lead;
import org.beside.shared.ui.StatusLine;

/** What people wished a coordinator to look after; first what nobody does yet. Whoever replies does so with their name. */
@Route("admin/concerns")
@Menu(title = "concerns.title", order = 3)
@RolesAllowed("ADMIN")
class ConcernsView extends Main implements HasDynamicTitle, ConcernCard.Acts {

    private final Concerns concerns;
    private final Journeys journeys;
    private final People people;
    private final Person me;

    private final StatusLine status = new StatusLine();
    private final UnorderedList list = new UnorderedList();
    private final H1 headline = new H1();
    private final JourneyWords words = new JourneyWords(this, this::name);

    ConcernsView(Concerns concerns, Journeys journeys, People people, CurrentPerson current) {
        this.concerns = concerns;
        this.journeys = journeys;
        this.people = people;
        this.me = current.get();
        addClassNames("concerns");
        headline.setText(getTranslation("concerns.title"));
        add(headline, new Paragraph(getTranslation("concerns.lead", me.name().text())), status, list);
        var unsettled = concerns.unsettled();
        unsettled.forEach(concern -> list.add(card(concern)));
        list.setVisible(!unsettled.isEmpty());
        status.say(getTranslation("concerns.count", unsettled.size()));
    }

    private ConcernCard card(Concern concern) {
        var journey = words.tell(journeys.of(concern.request()),
                (touchpoint, sentence) -> getTranslation("journey.step", moment(touchpoint.at(), FormatStyle.SHORT,
                        FormatStyle.MEDIUM), sentence));
        var card = new ConcernCard(concern, name(concern.person()), moment(concern.openedAt(), FormatStyle.LONG, FormatStyle.SHORT), journey, this);
        show(card, concern);
        return card;
    }

    private void show(ConcernCard card, Concern concern) {
        card.takenBy(concern.takenBy().map(this::name), concern.takenBy().filter(me.id()::equals).isPresent());
    }

    @Override
    public void take(ConcernCard card) {
        attempt(card, () -> {
            concerns.take(card.concern().id(), me.id());
            concerns.find(card.concern().id()).ifPresent(now -> show(card, now));
            card.leadToWords();
            status.insist(getTranslation("concerns.taken", card.name()));
        });
    }

    @Override
    public void giveBack(ConcernCard card) {
        attempt(card, () -> {
            concerns.giveBack(card.concern().id(), me.id());
            concerns.find(card.concern().id()).ifPresent(now -> show(card, now));
            card.leadToTake();
            status.insist(getTranslation("concerns.given-back", card.name()));
        });
    }

    @Override
    public void reply(ConcernCard card, OwnWords words) {
        attempt(card, () -> {
            concerns.reply(card.concern().id(), me.id(), words);
            putAway(card, "concerns.replied");
        });
    }

    @Override
    public void close(ConcernCard card) {
        attempt(card, () -> {
            concerns.close(card.concern().id(), me.id());
            putAway(card, "concerns.closed");
        });
    }

    /** What another coordinator has done meanwhile is shown; what was typed stays on the page. */
    private void attempt(ConcernCard card, Runnable act) {
        try {
            act.run();
        } catch (ConcernTakenByOther faster) {
            card.takenBy(concerns.find(card.concern().id()).flatMap(Concern::takenBy).map(this::name), false);
            status.insist(getTranslation("concerns.faster"));
        }
    }

    private void putAway(ConcernCard card, String said) {
        list.remove(card);
        list.setVisible(list.getComponentCount() > 0);
        Lead.to(headline);
        status.insist(getTranslation(said, card.name()));
    }

    private String name(PersonId person) {
        return people.find(person).map(found -> found.name().text()).orElseGet(() -> getTranslation("board.someone"));
    }

    private String moment(Instant at, FormatStyle date, FormatStyle time) {
        return DateTimeFormatter.ofLocalizedDateTime(date, time).withLocale(getLocale())
                .format(at.atZone(me.zone()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("concerns.title"));
    }
}

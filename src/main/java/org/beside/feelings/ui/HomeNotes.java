package org.beside.feelings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.beside.call.Calls;
import org.beside.call.PastCall;
import org.beside.feelings.Aftercare;
import org.beside.feelings.Concerns;
import org.beside.feelings.Expiry;
import org.beside.feelings.LookingBack;
import org.beside.feelings.Meetings;
import org.beside.feelings.ThankYous;
import org.beside.feelings.Thanks;
import org.beside.matching.Matching;
import org.beside.people.People;
import org.beside.people.PersonName;
import org.beside.shared.PersonId;
import org.beside.shared.ui.Doorstep;
import org.beside.shared.ui.StatusLine;

/** What somebody finds at home: letters, thank-yous, what may be done after a bad call, and the last of three questions. */
class HomeNotes extends Section {

    /** Puts the notes on the doorstep. */
    @org.springframework.stereotype.Component
    record Keeper(
            Concerns concerns, ThankYous thanks, Aftercare aftercare, Meetings meetings, LookingBack lookingBack,
            Calls calls, People people, Expiry expiry, Matching matching, Clock clock) implements Doorstep {

        @Override
        public Component welcome(PersonId person) {
            return new HomeNotes(this, person);
        }
    }

    private final Keeper keeper;
    private final PersonId person;
    private final StatusLine said = new StatusLine("for-screen-readers");

    private HomeNotes(Keeper keeper, PersonId person) {
        this.keeper = keeper;
        this.person = person;
        addClassName("notes");
        setAriaLabel(getTranslation("home.notes"));
        add(said);
    }

    /** Only what is shown counts as shown: a page that leads on at once is never attached, and waiting comes first. */
    @Override
    protected void onAttach(AttachEvent attached) {
        if (getComponentCount() > 1 || keeper.matching().waitingOf(person).isPresent()) {
            return;
        }
        keeper.expiry().leave(person);
        var notes = notes();
        notes.forEach(this::add);
        if (!notes.isEmpty()) {
            getElement().executeJs("return true").then(there ->
                    said.say(getTranslation("home.notes.there", notes.size())));
        }
    }

    private List<Component> notes() {
        var zone = keeper.people().find(person).orElseThrow().zone();
        var days = new Days(zone, keeper.clock().instant(), getLocale());
        var notes = new ArrayList<Component>();
        keeper.concerns().unreadOf(person).forEach(reply -> notes.add(new Letter(
                keeper.people().find(reply.from()).map(from -> from.name()).map(PersonName::text).orElse(""),
                reply.words().text(), () -> keeper.concerns().read(reply.id(), person))));
        keeper.thanks().unseenBy(person).forEach(thanks -> notes.add(
                new ThanksNote(thanks, days.day(endOf(thanks)), () -> keeper.thanks().see(thanks))));
        keeper.aftercare().speakOf(person).ifPresent(bad ->
                notes.add(new AfterABadCall(bad, keeper.aftercare(), keeper.meetings(), person, days)));
        keeper.lookingBack().due(person).ifPresent(past ->
                notes.add(new LaterQuestion(keeper.lookingBack(), past, person, days)));
        return notes;
    }

    private Instant endOf(Thanks thanks) {
        return keeper.calls().past(thanks.call()).map(PastCall::endedAt).orElse(thanks.givenAt());
    }
}

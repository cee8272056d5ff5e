package org.beside.matching.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Optional;
import org.beside.journey.Follow;
import org.beside.journey.JourneyFeed;
import org.beside.journey.Touchpoint;
import org.beside.matching.AnsweredTooLate;
import org.beside.matching.HelpRequest.OfferMissed;
import org.beside.matching.HelpRequest.OfferWithdrawn;
import org.beside.matching.HelpRequest.State;
import org.beside.matching.HelpRequest.VolunteerRung;
import org.beside.matching.Matching;
import org.beside.matching.OnCall;
import org.beside.people.CurrentPerson;
import org.beside.people.People;
import org.beside.people.Person;
import org.beside.shared.OfferId;
import org.beside.shared.ui.Pulse;
import org.beside.shared.ui.StatusLine;
import org.springframework.scheduling.TaskScheduler;

/** A volunteer's page: on call or not, and the ring. */
@Route("volunteer")
@Menu(title = "volunteer.title", order = 1)
@RolesAllowed("VOLUNTEER")
class VolunteerView extends Main implements HasDynamicTitle {

    /** A third of the 15 s after which a silent page counts as gone. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final Matching matching;
    private final OnCall onCall;
    private final People people;
    private final Person me;

    private final Checkbox available = new Checkbox();
    private final StatusLine status = new StatusLine();
    private final Bell bell = new Bell();
    private final RingPanel ring = new RingPanel(this::answer, this::notNow);

    VolunteerView(
            Matching matching, OnCall onCall, People people, CurrentPerson current, JourneyFeed feed,
            TaskScheduler scheduler) {
        this.matching = matching;
        this.onCall = onCall;
        this.people = people;
        this.me = current.get();
        addClassNames("volunteer");
        if (me.oriented()) {
            showOnCall();
        } else {
            add(new Orientation(this::understood));
        }
        Follow.on(this, feed, touchpoint -> touchpoint.person().filter(me.id()::equals).isPresent(), this::happened);
        Pulse.of(this, scheduler, HEARTBEAT, () -> Pulse.ifAlive(this, () -> onCall.stillHere(me.id())));
    }

    private void understood() {
        people.orient(me.id());
        removeAll();
        showOnCall();
        available.focus();
    }

    private void showOnCall() {
        var now = onCall.arrive(me.id());
        available.setLabel(getTranslation("volunteer.on-call"));
        available.setValue(now.onCall());
        available.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                change(change.getValue());
            }
        });
        bell.unlockOn(available);
        var card = new Div(available);
        card.addClassName("switch");
        add(new H1(getTranslation("volunteer.headline", me.name().text())), ring, card, status,
                new Paragraph(getTranslation("volunteer.explanation")), new CheckLink(), bell);
        sayWhere(now.onCall());
        showRing();
    }

    private void change(boolean wanted) {
        if (wanted) {
            onCall.begin(me.id());
        } else {
            onCall.end(me.id());
        }
        sayWhere(wanted);
    }

    private void sayWhere(boolean on) {
        status.say(getTranslation(on ? "volunteer.is-on-call" : "volunteer.is-off-call"));
    }

    private void showRing() {
        onCall.ringAt(me.id()).ifPresentOrElse(ringing -> {
            ring.show(ringing);
            bell.ring(true);
        }, this::stopRinging);
    }

    private void stopRinging() {
        bell.ring(false);
        ring.stop();
    }

    /** Whoever was about to press a button that has gone is not left at the top of the page. */
    private void rescueFocus() {
        available.getElement().executeJs(
                "setTimeout(() => document.activeElement === document.body && this.focus())");
    }

    private void answer(OfferId offer) {
        try {
            var call = matching.answer(offer, me.id());
            stopRinging();
            UI.getCurrent().navigate("call/" + call);
        } catch (AnsweredTooLate late) {
            stopRinging();
            available.focus();
            status.say(getTranslation("volunteer.too-late"));
        }
    }

    private void notNow(OfferId offer) {
        matching.decline(offer, me.id());
        stopRinging();
        available.focus();
        status.say(getTranslation("volunteer.declined"));
    }

    private void happened(Touchpoint touchpoint) {
        switch (touchpoint) {
            case VolunteerRung rung -> showRing();
            case OfferMissed missed -> over("volunteer.missed");
            case OfferWithdrawn withdrawn -> over(
                    withdrawn.because() == State.ANSWERED ? "volunteer.faster" : "volunteer.taken-back");
            default -> { }
        }
    }

    private void over(String key) {
        showRing();
        rescueFocus();
        status.say(getTranslation(key));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("volunteer.title"));
    }
}

package org.beside.matching.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beside.journey.Follow;
import org.beside.journey.JourneyFeed;
import org.beside.journey.Touchpoint;
import org.beside.matching.AnsweredTooLate;
import org.beside.matching.Availability;
import org.beside.matching.Expectations;
import org.beside.matching.EarlyDoor;
import org.beside.matching.HelpRequest.OfferMissed;
import org.beside.matching.HelpRequest.OfferWithdrawn;
import org.beside.matching.HelpRequest.TakenOffCall;
import org.beside.matching.HelpRequest.VolunteerRung;
import org.beside.matching.Matching;
import org.beside.matching.OnCall;
import org.beside.matching.Snooze;
import org.beside.people.CurrentPerson;
import org.beside.people.People;
import org.beside.people.Person;
import org.beside.people.Role;
import org.beside.shared.OfferId;
import org.beside.shared.ui.Doorstep;
import org.beside.shared.ui.Pulse;
import org.beside.shared.ui.StatusLine;
import org.springframework.scheduling.TaskScheduler;

/** A volunteer's page: on call or not, and the ring. */
@Route("volunteer")
@Menu(title = "app.home", order = 1)
@RolesAllowed("VOLUNTEER")
// The page's script holds only what can be reached from here; this is what the Doorstep shows.
@Uses(RadioButtonGroup.class)
@Uses(TextArea.class)
class VolunteerView extends Main implements HasDynamicTitle {

    /** A third of the 15 s after which a silent page counts as gone. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final Matching matching;
    private final OnCall onCall;
    private final Expectations expectations;
    private final People people;
    private final Clock clock;
    private final Person me;
    private final Doorstep doorstep;

    private final Checkbox available = new Checkbox();
    private final StatusLine status = new StatusLine();
    private final SnoozeField snooze = new SnoozeField(this::leaveAlone);
    private final ExpectationWords expectation = new ExpectationWords();
    private final Bell bell = Bell.forARing();
    private final PreparedCalls prepared;
    private final RingPanel ring = new RingPanel(this::answer, this::notNow);
    private Optional<Instant> leftAloneUntil = Optional.empty();

    VolunteerView(
            Matching matching, OnCall onCall, EarlyDoor door, Expectations expectations, People people,
            CurrentPerson current, JourneyFeed feed, TaskScheduler scheduler, Clock clock, Doorstep doorstep) {
        this.doorstep = doorstep;
        this.matching = matching;
        this.onCall = onCall;
        this.expectations = expectations;
        this.clock = clock;
        this.people = people;
        this.me = current.get();
        this.prepared = new PreparedCalls(door, me.id(), Role.VOLUNTEER);
        addClassNames("volunteer");
        if (me.oriented()) {
            showOnCall();
        } else {
            add(new Orientation(this::understood));
        }
        Follow.on(this, feed, touchpoint -> touchpoint.person().filter(me.id()::equals).isPresent(), this::happened);
        Pulse.of(this, scheduler, HEARTBEAT, this::beat);
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
        available.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                change(change.getValue());
            }
        });
        bell.suit(people.preferences(me.id()));
        bell.unlockOn(available);
        var card = new Div(available, snooze);
        card.addClassName("switch");
        add(new H1(getTranslation("volunteer.headline", me.name().text())), ring, card, status,
                doorstep.welcome(me.id()), expectation, new Paragraph(getTranslation("volunteer.explanation")),
                new CheckLink(), bell, prepared);
        show(now);
        showRing();
    }

    private void change(boolean wanted) {
        if (wanted) {
            onCall.begin(me.id());
        } else {
            onCall.end(me.id());
        }
        show(onCall.arrive(me.id()));
    }

    private void leaveAlone(Snooze length) {
        onCall.snooze(me.id(), length);
        available.focus();
        show(onCall.arrive(me.id()));
    }

    /** The switch is on for whoever may be rung: during a snooze it is off, and switching it on ends the snooze. */
    private void show(Availability now) {
        leftAloneUntil = now.snoozedUntil().filter(until -> until.isAfter(clock.instant()));
        available.setValue(now.onCall() && leftAloneUntil.isEmpty());
        snooze.offer(now.onCall() && leftAloneUntil.isEmpty());
        expectation.show(expectations.of(me.id()), me.zone(), clock.instant());
        status.say(leftAloneUntil.map(until -> getTranslation("volunteer.is-left-alone", Moments.inWords(until, me.zone(), clock.instant(), getLocale())))
                .orElseGet(() -> getTranslation(now.onCall() ? "volunteer.is-on-call" : "volunteer.is-off-call")));
    }

    private void beat() {
        Pulse.ifAlive(this, () -> onCall.stillHere(me.id()));
        if (leftAloneUntil.filter(until -> !until.isAfter(clock.instant())).isPresent()) {
            show(onCall.arrive(me.id()));
        }
    }

    private void showRing() {
        onCall.ringAt(me.id()).ifPresentOrElse(ringing -> {
            var answer = ring.show(ringing);
            prepared.prepare(List.of(ringing.offer()));
            bell.silenceOn(answer);
            prepared.acceptOn(answer);
            bell.ring(true);
        }, this::stopRinging);
    }

    private void stopRinging() {
        bell.ring(false);
        prepared.prepare(List.of());
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
            case TakenOffCall tooMany -> {
                show(onCall.arrive(me.id()));
                status.say(getTranslation("volunteer.taken-off-call"));
            }
            case OfferWithdrawn withdrawn -> over(switch (withdrawn.because()) {
                case ANSWERED -> "volunteer.faster";
                case WAITING -> "volunteer.missed";
                default -> "volunteer.taken-back";
            });
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

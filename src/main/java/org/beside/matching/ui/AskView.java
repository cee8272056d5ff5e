package org.beside.matching.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.beside.journey.Follow;
import org.beside.journey.JourneyFeed;
import org.beside.journey.Touchpoint;
import org.beside.matching.EarlyDoor;
import org.beside.matching.HelpRequest.AskedNow;
import org.beside.matching.HelpRequest.OfferDeclined;
import org.beside.matching.HelpRequest.OfferMissed;
import org.beside.matching.HelpRequest.OfferWithdrawn;
import org.beside.matching.HelpRequest.RequestAnswered;
import org.beside.matching.HelpRequest.RequestCancelled;
import org.beside.matching.HelpRequest.RequestUnanswered;
import org.beside.matching.HelpRequest.SomeoneIsFree;
import org.beside.matching.HelpRequest.State;
import org.beside.matching.HelpRequest.VolunteerRung;
import org.beside.matching.Matching;
import org.beside.people.CurrentPerson;
import org.beside.people.People;
import org.beside.people.Person;
import org.beside.people.Role;
import org.beside.shared.RequestId;
import org.beside.shared.ui.Doorstep;
import org.beside.shared.ui.Pulse;
import org.beside.shared.ui.StatusLine;
import org.beside.shared.ui.Tone;
import org.beside.shared.ui.WhileWaiting;
import org.springframework.scheduling.TaskScheduler;

/** Asking: one big button, and the truth in words until somebody answers. */
@Route("ask")
@Menu(title = "app.home", order = 1)
@RolesAllowed("REQUESTER")
// The page's script holds only what can be reached from here; this is what WhileWaiting and Doorstep show.
@Uses(RadioButtonGroup.class)
class AskView extends Main implements HasDynamicTitle {

    /** Waiting people are told something at least every 15 s, also on a slow network. */
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(11);

    private static final String STATUS = "ask-status";

    private final Matching matching;
    private final Person me;

    private final AskButtons buttons = new AskButtons(this::press, this::cancel, STATUS);
    private final LaterButton later = new LaterButton(this::standBy);
    private final NeedFields need = new NeedFields();
    private final Camera camera = new Camera();
    private final PreparedCalls prepared;
    private final Bell bell = Bell.forNews();
    private final CheckLink check = new CheckLink();
    private final StatusLine status = new StatusLine();
    private final WaitingVoice voice;
    private final WhileWaiting whileWaiting;
    private final Div pastime = new Div();

    private boolean pressed;
    private boolean cameraOpen;
    private boolean waits;
    private boolean standsBy;
    private Optional<RequestId> request = Optional.empty();

    AskView(
            Matching matching, EarlyDoor door, People people, CurrentPerson current, JourneyFeed feed,
            TaskScheduler scheduler, WhileWaiting whileWaiting, Doorstep doorstep) {
        this.matching = matching;
        this.whileWaiting = whileWaiting;
        this.voice = new WaitingVoice(this, matching, status);
        this.me = current.get();
        this.prepared = new PreparedCalls(door, me.id(), Role.REQUESTER);
        addClassNames("ask");
        status.setId(STATUS);
        camera.warmUpOn(buttons.call());
        camera.onState(this::cameraIs);
        bell.suit(people.preferences(me.id()));
        bell.unlockOn(later);
        add(new H1(getTranslation("ask.headline", me.name().text())), buttons, status, camera, later, pastime,
                doorstep.welcome(me.id()), need, check, bell, prepared);
        showIdle();
        Follow.on(this, feed, this::concernsMe, this::happened);
        Pulse.of(this, scheduler, BETWEEN_WORDS, this::pulse);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        matching.openOf(me.id()).ifPresent(open -> {
            need.show(open.need(), open.isPrivate());
            if (open.state() == State.STANDING_BY) {
                showStandingBy(open.id());
            } else {
                camera.warmUp();
                showWaiting(open.id());
            }
            // Screen readers pass over words that come together with their region.
            Pulse.ifAlive(this, status::sayAgain);
        });
    }

    private void press() {
        if (pressed) {
            return;
        }
        if (!need.check()) {
            closeCamera();
            return;
        }
        pressed = true;
        bell.ring(false);
        status.say(getTranslation("ask.pressed"));
        askOnceTheCameraIsOpen();
    }

    /**
     * The request goes out as soon as there is a picture: nobody is rung for a camera that will not open. The press and
     * the camera may be heard of in either order.
     */
    private void askOnceTheCameraIsOpen() {
        if (pressed && cameraOpen && !waits) {
            showWaiting(matching.ask(me.id(), need.need(), need.isPrivate()));
        }
    }

    private void cameraIs(String state) {
        cameraOpen = state.startsWith("ready");
        switch (state) {
            case "asking" -> { }
            case "ready", "ready-without-microphone" -> askOnceTheCameraIsOpen();
            default -> {
                if (standsBy) {
                    pressed = false;
                } else {
                    cancel();
                    showIdle();
                }
                status.say(getTranslation("camera." + state));
            }
        }
    }

    private void showWaiting(RequestId open) {
        showOpen(open, false);
        later.offer(true);
        pastime.add(whileWaiting.during(open, me.id()));
        request.ifPresent(voice::tellTheTruth);
        buttons.showWaiting();
    }

    private void showStandingBy(RequestId open) {
        closeCamera();
        showOpen(open, true);
        later.offer(false);
        status.say(getTranslation(matching.someoneIsFree(open) ? "ask.free" : "ask.stand-by"));
        buttons.showStandingBy();
    }

    private void showOpen(RequestId open, boolean byNow) {
        voice.sayInFull();
        request = Optional.of(open);
        check.setVisible(false);
        need.asked(true);
        become(!byNow, byNow);
    }

    private void showIdle() {
        request = Optional.empty();
        voice.forgetAll();
        bell.ring(false);
        check.setVisible(true);
        later.offer(false);
        need.asked(false);
        buttons.showIdle();
        become(false, false);
    }

    private void become(boolean waitsNow, boolean standsByNow) {
        pressed = waitsNow;
        waits = waitsNow;
        standsBy = standsByNow;
        setClassName("waits", waitsNow);
        setClassName("stands-by", standsByNow);
        camera.watch(waitsNow);
        pastime.removeAll();
        prepare();
    }

    private void prepare() {
        prepared.prepare(request.map(matching::ringing).orElse(List.of()));
    }

    private void pulse() {
        bell.ring(false);
        request.ifPresent(voice::tellTheTruth);
        if (standsBy) {
            Pulse.ifAlive(this, () -> request.ifPresent(matching::stillWaiting));
        }
    }

    private void cancel() {
        request.ifPresent(open -> matching.cancel(open, me.id()));
    }

    private void standBy() {
        request.filter(open -> matching.standBy(open, me.id())).ifPresent(this::showStandingBy);
    }

    private boolean concernsMe(Touchpoint touchpoint) {
        return request.filter(touchpoint.request()::equals).isPresent();
    }

    private void happened(Touchpoint touchpoint) {
        switch (touchpoint) {
            case RequestAnswered answered -> {
                voice.tellWhoAnswered(answered.offer(), getLocale());
                request = Optional.empty();
                prepared.onItsWay(answered.offer(), () -> UI.getCurrent().navigate("call/" + answered.call()));
            }
            case RequestCancelled cancelled -> over(standsBy ? "ask.stand-by.ended" : "ask.cancelled");
            case RequestUnanswered unanswered -> nobodyFound();
            case SomeoneIsFree free -> {
                bell.ring(true);
                status.insist(getTranslation("ask.free"));
            }
            case AskedNow elsewhere when standsBy -> showWaiting(elsewhere.request());
            case OfferDeclined declined -> ringsDifferently();
            case OfferMissed missed -> ringsDifferently();
            case OfferWithdrawn withdrawn -> prepare();
            case VolunteerRung rung -> ringsDifferently();
            default -> { }
        }
    }

    private void ringsDifferently() {
        prepare();
        request.ifPresent(voice::tellWhatIsNew);
    }

    private void closeCamera() {
        cameraOpen = false;
        camera.release();
    }

    private void over(String key) {
        closeCamera();
        showIdle();
        status.say(getTranslation(key));
        buttons.call().focus();
    }

    /** Whoever found nobody can be told when somebody is free, without asking anew. */
    private void nobodyFound() {
        var unanswered = request;
        over(Tone.NOBODY_FOUND.key(unanswered.filter(left -> whileWaiting.feltBad(left, me.id())).isPresent()
                ? "felt-bad" : need.isPrivate() ? "private" : "any"));
        request = unanswered;
        later.offer(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("ask.title"));
    }
}

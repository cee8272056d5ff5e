package org.beside.matching.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.beside.matching.Need;
import org.beside.people.CurrentPerson;
import org.beside.people.Person;
import org.beside.people.Role;
import org.beside.shared.RequestId;
import org.beside.shared.SpokenLanguage.Level;
import org.beside.shared.ui.Pulse;
import org.beside.shared.ui.StatusLine;
import org.springframework.scheduling.TaskScheduler;

/** Asking: one big button, and the truth in words until somebody answers. */
@Route("ask")
@Menu(title = "app.home", order = 1)
@RolesAllowed("REQUESTER")
class AskView extends Main implements HasDynamicTitle {

    /** Waiting people are told something at least every 15 s, also on a slow network. */
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(11);

    private final Matching matching;
    private final Person me;

    private final Button call = new Button();
    private final Button cancel = new Button();
    private final Button later = new Button();
    private final TextArea need = new TextArea();
    private final Checkbox isPrivate = new Checkbox();
    private final Camera camera = new Camera();
    private final PreparedCalls prepared;
    private final Bell bell = Bell.forNews();
    private final CheckLink check = new CheckLink();
    private final StatusLine status = new StatusLine();

    private boolean pressed;
    private boolean cameraOpen;
    private boolean standsBy;
    private Optional<RequestId> request = Optional.empty();
    private Optional<WaitingWords> lastWords = Optional.empty();
    private final Set<String> told = new HashSet<>();

    AskView(
            Matching matching, EarlyDoor door, CurrentPerson current, JourneyFeed feed, TaskScheduler scheduler) {
        this.matching = matching;
        this.me = current.get();
        this.prepared = new PreparedCalls(door, me.id(), Role.REQUESTER);
        addClassNames("ask");
        status.setId("ask-status");
        call.addClassNames("call-button", "primary");
        call.addClickListener(press -> press());
        cancel.addClassNames("cancel-button");
        cancel.setDisableOnClick(true);
        cancel.getElement().setAttribute("aria-describedby", "ask-status");
        cancel.addClickListener(press -> cancel());
        later.setText(getTranslation("ask.later"));
        later.addClassNames("quiet", "later-button");
        later.setDisableOnClick(true);
        later.addClickListener(press -> standBy());
        need.setLabel(getTranslation("ask.need"));
        need.setHelperText(getTranslation("ask.need.help"));
        need.setMaxHeight("12em");
        isPrivate.setLabel(getTranslation("ask.private"));
        isPrivate.setHelperText(getTranslation("ask.private.help"));
        camera.warmUpOn(call);
        camera.onState(this::cameraIs);
        bell.unlockOn(later);
        add(new H1(getTranslation("ask.headline", me.name().text())), new Div(call, cancel), status, camera,
                later, need, isPrivate, check, bell, prepared);
        showIdle();
        Follow.on(this, feed, this::concernsMe, this::happened);
        Pulse.of(this, scheduler, BETWEEN_WORDS, this::pulse);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        matching.openOf(me.id()).ifPresent(open -> {
            need.setValue(open.need().text());
            isPrivate.setValue(open.isPrivate());
            if (open.state() == State.STANDING_BY) {
                showStandingBy(open.id());
            } else {
                camera.warmUp();
                showWaiting(open.id());
            }
        });
    }

    private void press() {
        if (pressed) {
            return;
        }
        var problem = Need.problemWith(need.getValue());
        if (problem.isPresent()) {
            need.setErrorMessage(getTranslation(problem.get()));
            need.setInvalid(true);
            need.focus();
            closeCamera();
            return;
        }
        pressed = true;
        bell.ring(false);
        need.setInvalid(false);
        status.say(getTranslation("ask.pressed"));
        askOnceTheCameraIsOpen();
    }

    /**
     * The request goes out as soon as there is a picture: nobody is rung for a camera that will not open. The press and
     * the camera may be heard of in either order.
     */
    private void askOnceTheCameraIsOpen() {
        if (pressed && cameraOpen && !isWaiting()) {
            showWaiting(matching.ask(me.id(), new Need(need.getValue()), isPrivate.getValue()));
        }
    }

    private boolean isWaiting() {
        return cancel.isVisible() && !standsBy;
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
        call.setVisible(false);
        cancel.setText(getTranslation("ask.cancel"));
        later.setVisible(true);
        later.setEnabled(true);
        camera.watch(true);
        prepare();
        tellTheTruth();
        cancel.focus();
    }

    private void showStandingBy(RequestId open) {
        closeCamera();
        showOpen(open, true);
        pressed = false;
        call.setText(getTranslation("ask.now"));
        call.setVisible(true);
        cancel.setText(getTranslation("ask.stand-by.end"));
        later.setVisible(false);
        camera.watch(false);
        prepare();
        status.say(getTranslation(matching.someoneIsFree(open) ? "ask.free" : "ask.stand-by"));
        call.focus();
    }

    private void showOpen(RequestId open, boolean byNow) {
        pressed = true;
        standsBy = byNow;
        lastWords = Optional.empty();
        request = Optional.of(open);
        check.setVisible(false);
        need.setReadOnly(true);
        need.setVisible(!need.isEmpty());
        isPrivate.setReadOnly(true);
        isPrivate.setVisible(isPrivate.getValue());
        cancel.setVisible(true);
        cancel.setEnabled(true);
        setClassName("stands-by", byNow);
    }

    private void showIdle() {
        pressed = false;
        standsBy = false;
        request = Optional.empty();
        lastWords = Optional.empty();
        told.clear();
        bell.ring(false);
        camera.watch(false);
        prepare();
        removeClassName("stands-by");
        call.setText(getTranslation("ask.call"));
        call.setVisible(true);
        check.setVisible(true);
        cancel.setVisible(false);
        later.setVisible(false);
        need.setReadOnly(false);
        need.setVisible(true);
        isPrivate.setReadOnly(false);
        isPrivate.setVisible(true);
    }

    private void prepare() {
        prepared.prepare(request.map(matching::ringing).orElse(List.of()));
    }

    private void pulse() {
        bell.ring(false);
        tellTheTruth();
        if (standsBy) {
            Pulse.ifAlive(this, () -> request.ifPresent(matching::stillWaiting));
        }
    }

    private void tellTheTruth() {
        tell(words -> true);
    }

    /** What has just been said in full is not cut short by saying the same again. */
    private void tellWhatIsNew() {
        tell(words -> !words.again());
    }

    private void tell(Predicate<WaitingWords> worthSaying) {
        request.flatMap(matching::waitOf).ifPresent(wait -> {
            var words = WaitingWords.of(wait, lastWords);
            if (!worthSaying.test(words)) {
                return;
            }
            lastWords = Optional.of(words);
            status.say(Stream.concat(
                    Stream.of(getTranslation(words.key(), words.people(), words.seconds())),
                    WaitingFact.of(wait).stream().filter(fact -> told.add(fact.key())).limit(1)
                            .map(fact -> getTranslation(fact.key(), fact.number())))
                    .collect(Collectors.joining(" ")));
            Pulse.ifAlive(this, () -> request.ifPresent(matching::stillWaiting));
        });
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
                status.say(answeredBy(answered));
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
        tellWhatIsNew();
    }

    private String answeredBy(RequestAnswered answered) {
        return matching.languageOf(answered.offer()).filter(language -> language.level() == Level.LITTLE)
                .map(language -> getTranslation("ask.answered.little", language.nameIn(getLocale())))
                .orElseGet(() -> getTranslation("ask.answered"));
    }

    private void closeCamera() {
        cameraOpen = false;
        camera.release();
    }

    private void over(String key) {
        closeCamera();
        showIdle();
        status.say(getTranslation(key));
        call.focus();
    }

    /** Whoever found nobody can be told when somebody is free, without asking anew. */
    private void nobodyFound() {
        var unanswered = request;
        over("ask.unanswered");
        request = unanswered;
        later.setVisible(true);
        later.setEnabled(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("ask.title"));
    }
}

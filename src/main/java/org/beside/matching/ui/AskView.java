package org.beside.matching.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Optional;
import org.beside.journey.Follow;
import org.beside.journey.JourneyFeed;
import org.beside.journey.Touchpoint;
import org.beside.matching.HelpRequest.OfferDeclined;
import org.beside.matching.HelpRequest.OfferMissed;
import org.beside.matching.HelpRequest.RequestAnswered;
import org.beside.matching.HelpRequest.RequestCancelled;
import org.beside.matching.HelpRequest.RequestUnanswered;
import org.beside.matching.HelpRequest.VolunteerRung;
import org.beside.matching.Matching;
import org.beside.matching.Need;
import org.beside.people.CurrentPerson;
import org.beside.people.Person;
import org.beside.shared.RequestId;
import org.beside.shared.ui.Pulse;
import org.beside.shared.ui.StatusLine;
import org.springframework.scheduling.TaskScheduler;

/** Asking: one big button, and the truth in words until somebody answers. */
@Route("ask")
@Menu(title = "ask.title", order = 1)
@RolesAllowed("REQUESTER")
class AskView extends Main implements HasDynamicTitle {

    /** Waiting people are told something at least every 15 s, also on a slow network. */
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(11);

    private final Matching matching;
    private final Person me;

    private final Button call = new Button();
    private final Button cancel = new Button();
    private final TextArea need = new TextArea();
    private final Camera camera = new Camera();
    private final CheckLink check = new CheckLink();
    private final StatusLine status = new StatusLine();

    private boolean pressed;
    private boolean cameraOpen;
    private Optional<RequestId> waiting = Optional.empty();
    private Optional<WaitingWords> lastWords = Optional.empty();

    AskView(Matching matching, CurrentPerson current, JourneyFeed feed, TaskScheduler scheduler) {
        this.matching = matching;
        this.me = current.get();
        addClassNames("ask");
        status.setId("ask-status");
        call.setText(getTranslation("ask.call"));
        call.addClassNames("call-button", "primary");
        call.addClickListener(press -> press());
        cancel.setText(getTranslation("ask.cancel"));
        cancel.addClassNames("cancel-button");
        cancel.setDisableOnClick(true);
        cancel.getElement().setAttribute("aria-describedby", "ask-status");
        cancel.addClickListener(press -> cancel());
        need.setLabel(getTranslation("ask.need"));
        need.setHelperText(getTranslation("ask.need.help"));
        need.setMaxHeight("12em");
        camera.warmUpOn(call);
        camera.onState(this::cameraIs);
        add(new H1(getTranslation("ask.headline", me.name().text())), new Div(call, cancel), status, need, camera, check);
        showIdle();
        Follow.on(this, feed, this::concernsMe, this::happened);
        Pulse.of(this, scheduler, BETWEEN_WORDS, this::tellTheTruth);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        matching.waitingOf(me.id()).ifPresent(request -> {
            camera.warmUp();
            showWaiting(request);
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
        need.setInvalid(false);
        status.say(getTranslation("ask.pressed"));
        askOnceTheCameraIsOpen();
    }

    /**
     * The request goes out as soon as there is a picture: nobody is rung for a camera that will not open. The press and
     * the camera may be heard of in either order.
     */
    private void askOnceTheCameraIsOpen() {
        if (pressed && cameraOpen && waiting.isEmpty()) {
            showWaiting(matching.ask(me.id(), new Need(need.getValue())));
        }
    }

    private void cameraIs(String state) {
        cameraOpen = state.startsWith("ready");
        switch (state) {
            case "asking" -> { }
            case "ready", "ready-without-microphone" -> askOnceTheCameraIsOpen();
            default -> {
                waiting.ifPresent(request -> matching.cancel(request, me.id()));
                showIdle();
                status.say(getTranslation("camera." + state));
            }
        }
    }

    private void showWaiting(RequestId request) {
        pressed = true;
        waiting = Optional.of(request);
        call.setVisible(false);
        check.setVisible(false);
        need.setReadOnly(true);
        camera.addClassName("open");
        cancel.setVisible(true);
        cancel.setEnabled(true);
        tellTheTruth();
        cancel.focus();
    }

    private void showIdle() {
        pressed = false;
        waiting = Optional.empty();
        lastWords = Optional.empty();
        camera.removeClassName("open");
        call.setVisible(true);
        check.setVisible(true);
        cancel.setVisible(false);
        need.setReadOnly(false);
    }

    private void tellTheTruth() {
        waiting.flatMap(matching::waitOf).ifPresent(wait -> {
            var words = WaitingWords.of(wait, lastWords);
            lastWords = Optional.of(words);
            status.say(getTranslation(words.key(), words.people(), words.seconds()));
            Pulse.ifAlive(this, () -> waiting.ifPresent(matching::stillWaiting));
        });
    }

    private void cancel() {
        waiting.ifPresent(request -> matching.cancel(request, me.id()));
    }

    private boolean concernsMe(Touchpoint touchpoint) {
        return waiting.filter(touchpoint.request()::equals).isPresent();
    }

    private void happened(Touchpoint touchpoint) {
        switch (touchpoint) {
            case RequestAnswered answered -> {
                status.say(getTranslation("ask.answered"));
                waiting = Optional.empty();
                UI.getCurrent().navigate("call/" + answered.call());
            }
            case RequestCancelled cancelled -> over("ask.cancelled");
            case RequestUnanswered unanswered -> over("ask.unanswered");
            case OfferDeclined declined -> tellTheTruth();
            case OfferMissed missed -> tellTheTruth();
            case VolunteerRung rung -> tellTheTruth();
            default -> { }
        }
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

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("ask.title"));
    }
}

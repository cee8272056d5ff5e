package org.beside.matching.ui;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ComponentUtil;
import java.time.Duration;
import org.beside.MovableClock;
import org.beside.ViewTest;
import org.beside.Visitors;
import org.beside.matching.Hand;
import org.beside.matching.Matching;
import org.beside.matching.OnCall;
import org.beside.people.Role;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A requester is at the page that asks, with a camera that opens when the test says so. */
abstract class AtTheAskPage extends ViewTest {

    @Autowired Matching matching;
    @Autowired OnCall onCall;
    @Autowired Visitors visitors;
    @Autowired Hand hand;
    @Autowired MovableClock clock;

    PersonId requester;
    BrowserlessUIContext page;

    @BeforeEach
    void aRequesterIsAtTheirPage() {
        requester = visitors.requester("sk");
        page = windowOf(requester, Role.REQUESTER);
        page.navigate(AskView.class);
    }

    /** Nobody who waits in one test takes the volunteers of the next. */
    @AfterEach
    void everybodyGoesHome() {
        hand.moves(Duration.ofMinutes(10));
    }

    void ask() {
        press(page, "Call a volunteer");
        camera("ready");
    }

    void camera(String state) {
        var camera = page.find(Camera.class).all().stream().findFirst().orElseGet(this::hiddenCamera);
        ComponentUtil.fireEvent(camera, new Camera.StateEvent(camera, true, state));
        page.roundTrip();
    }

    private Camera hiddenCamera() {
        return ((AskView) page.getCurrentView()).getChildren().filter(Camera.class::isInstance).map(Camera.class::cast)
                .findFirst().orElseThrow();
    }
}

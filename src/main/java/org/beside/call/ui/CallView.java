package org.beside.call.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Optional;
import org.beside.call.CallEnded;
import org.beside.call.CallRole;
import org.beside.call.Calls;
import org.beside.call.Doorkeeper;
import org.beside.call.EndReason;
import org.beside.journey.Follow;
import org.beside.journey.JourneyFeed;
import org.beside.people.CurrentPerson;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;

/** The call itself. Nobody but its two people finds it. */
@Route(value = "call/:call", autoLayout = false)
@RolesAllowed({"REQUESTER", "VOLUNTEER"})
class CallView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Calls calls;
    private final Doorkeeper door;
    private final PersonId me;
    private Optional<CallId> shown = Optional.empty();

    CallView(Calls calls, Doorkeeper door, CurrentPerson current, JourneyFeed feed) {
        this.calls = calls;
        this.door = door;
        this.me = current.get().id();
        addClassName("call-page");
        Follow.on(this, feed, touchpoint -> touchpoint instanceof CallEnded ended
                && shown.filter(ended.call()::equals).isPresent(), ended -> goOn());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var call = event.getRouteParameters().get("call").flatMap(CallId::find);
        var role = call.flatMap(id -> calls.roleIn(id, me))
                .orElseThrow(() -> new NotFoundException("No such call of this person"));
        shown = call;
        if (calls.isOver(call.get())) {
            event.forwardTo(afterwards(call.get()));
        } else {
            show(call.get(), role);
        }
    }

    private void show(CallId call, CallRole role) {
        removeAll();
        addClassName(role.name().toLowerCase(Locale.ROOT));
        var live = new LiveCall(call, role, door.ticketFor(call, me));
        live.onEnded(() -> {
            calls.hangUp(call, me);
            goOn();
        });
        live.onFailed(why -> {
            if (endsTheCall(why)) {
                shown = Optional.empty();
                calls.hangUp(call, me);
            }
            showWayBack();
        });
        var heading = new H1(getTranslation("call.headline." + role));
        heading.addClassName("for-screen-readers");
        add(heading);
        getElement().appendChild(live.getElement());
    }

    /** The element says what is the matter; a way on belongs to it. */
    private void showWayBack() {
        var back = new Anchor("/", getTranslation("call.back"));
        back.addClassName("way-on");
        back.setRouterIgnore(true);
        add(back);
    }

    /** A browser that cannot hold the call ends it for the other side too, unless it goes on in another window. */
    private static boolean endsTheCall(String why) {
        return why.startsWith("camera-") || why.equals("insecure") || why.equals("unsupported");
    }

    private void goOn() {
        shown.ifPresent(call -> {
            shown = Optional.empty();
            UI.getCurrent().navigate(afterwards(call));
        });
    }

    /** Both are asked how it was; but a requester who has seen nobody yet is first in line again, and waits there. */
    private String afterwards(CallId call) {
        var waitsAgain = calls.endReason(call).filter(EndReason.NEVER_CONNECTED::equals).isPresent()
                && calls.roleIn(call, me).filter(CallRole.REQUESTER::equals).isPresent();
        return waitsAgain ? "ask" : "feelings/" + call;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("call.title"));
    }
}

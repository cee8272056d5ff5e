package org.beside.feelings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.List;
import org.beside.call.CallRole;
import org.beside.feelings.HeavyCalls;
import org.beside.feelings.Meetings;
import org.beside.feelings.ThankYous;
import org.beside.feelings.wall.Wall;
import org.beside.people.Person;
import org.beside.shared.CallId;
import org.beside.shared.ui.StatusLine;

/** What may be said in one press each once the questions are over. Nothing of it has to be. */
@org.springframework.stereotype.Component
class AfterTheQuestions {

    private final ThankYous thanks;
    private final Meetings meetings;
    private final HeavyCalls heavyCalls;
    private final Wall wall;

    AfterTheQuestions(ThankYous thanks, Meetings meetings, HeavyCalls heavyCalls, Wall wall) {
        this.thanks = thanks;
        this.meetings = meetings;
        this.heavyCalls = heavyCalls;
        this.wall = wall;
    }

    List<Component> parts(CallId call, Person me, CallRole side, StatusLine status) {
        var parts = new ArrayList<Component>();
        if (!thanks.hasThanked(call, me.id())) {
            parts.add(new ThankYou(words -> thanks.thank(call, me.id(), words), status));
        }
        parts.add(new MeetingAgain(meetings, call, me.id(), status::insist));
        if (side == CallRole.VOLUNTEER) {
            parts.add(new ThatWasHeavy(() -> heavyCalls.heavy(call, me.id()),
                    length -> heavyCalls.leaveAloneFor(me.id(), length), status::insist));
        }
        parts.add(new WallConsent(wall, call, me.id(), status::insist));
        return parts;
    }

    Anchor wayBack(Component page, Person me, CallRole side) {
        var back = new Anchor("/" + me.role().home(), page.getTranslation("feelings.back." + side));
        back.addClassName("way-on");
        return back;
    }
}

package org.beside.feelings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import org.beside.call.PastCall;
import org.beside.feelings.Feeling;
import org.beside.feelings.LookingBack;
import org.beside.feelings.PromptClosed;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.ui.Lead;
import org.beside.shared.ui.Pulse;
import org.beside.shared.ui.StatusLine;

/** The last of the three moments: how a call feels a day later. It is asked once. */
class LaterQuestion extends Div {

    private final LookingBack lookingBack;
    private final CallId call;
    private final PersonId person;
    private final StatusLine remark = new StatusLine("remark");

    LaterQuestion(LookingBack lookingBack, PastCall past, PersonId person, Days days) {
        this.lookingBack = lookingBack;
        this.call = past.call().id();
        this.person = person;
        addClassName("note");
        add(FeelingQuestion.of(this, "home.later", getTranslation("home.later.call", days.day(past.endedAt())),
                this::feel).leadingTo(() -> { }, this::skip), remark);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Pulse.ifAlive(this, () -> lookingBack.ask(call, person));
    }

    private boolean feel(Feeling feeling, boolean mayWrite) {
        settle(() -> {
            if (mayWrite) {
                lookingBack.feelWorst(call, person);
            } else {
                lookingBack.feel(call, person, feeling);
            }
        });
        return true;
    }

    private void skip() {
        settle(() -> lookingBack.skip(call, person));
    }

    private void settle(Runnable answer) {
        lookingBack.ask(call, person);
        var said = "home.later.noted";
        try {
            answer.run();
        } catch (PromptClosed before) {
            said = before.expired() ? "feelings.expired" : said;
        }
        getChildren().filter(part -> part != remark).forEach(this::remove);
        remark.say(getTranslation(said));
        Lead.to(remark);
    }
}

package org.beside.feelings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.beside.feelings.Feeling;
import org.beside.feelings.FeelingsWhileWaiting;
import org.beside.feelings.PromptClosed;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.beside.shared.ui.Lead;
import org.beside.shared.ui.Pulse;
import org.beside.shared.ui.StatusLine;
import org.beside.shared.ui.Tone;
import org.beside.shared.ui.WhileWaiting;

/** The first of the three moments: how somebody feels while they wait. It may be left alone. */
class WaitingQuestion extends Div {

    /** Offers the question to the page on which somebody waits. */
    @org.springframework.stereotype.Component
    static class Offer implements WhileWaiting {

        private final FeelingsWhileWaiting feelings;

        Offer(FeelingsWhileWaiting feelings) {
            this.feelings = feelings;
        }

        @Override
        public Component during(RequestId request, PersonId person) {
            return new WaitingQuestion(feelings, request, person);
        }

        @Override
        public boolean feltBad(RequestId request, PersonId person) {
            return feelings.felt(request, person).filter(Feeling::isBad).isPresent();
        }
    }

    private final FeelingsWhileWaiting feelings;
    private final RequestId request;
    private final PersonId person;
    private final StatusLine remark = new StatusLine("remark");

    private WaitingQuestion(FeelingsWhileWaiting feelings, RequestId request, PersonId person) {
        this.feelings = feelings;
        this.request = request;
        this.person = person;
        addClassName("while-waiting");
        if (feelings.mayAsk(request, person)) {
            add(QuestionPage.choosing(this, QuestionPage.radios(
                    this, "feelings.feeling", "feelings.feeling", Feeling.values()), this::feel)
                    .leadingTo(() -> { }, this::skip));
        }
        add(remark);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Pulse.ifAlive(this, () -> feelings.ask(request, person));
    }

    private boolean feel(Feeling feeling) {
        settle(() -> feelings.feel(request, person, feeling),
                Tone.TOLD_WHILE_WAITING.key(feeling.isBad() ? "BAD" : feeling.isGood() ? "GOOD" : "NEITHER"));
        return true;
    }

    private void skip() {
        settle(() -> feelings.skip(request, person), "ask.feeling.skipped");
    }

    private void settle(Runnable answer, String thanks) {
        feelings.ask(request, person);
        try {
            answer.run();
        } catch (PromptClosed onAnotherPage) {
            // What was said there stands.
        }
        getChildren().filter(part -> part != remark).forEach(this::remove);
        remark.say(getTranslation(thanks));
        Lead.to(remark);
    }
}

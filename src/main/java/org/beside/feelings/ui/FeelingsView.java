package org.beside.feelings.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.function.Predicate;
import org.beside.call.CallRole;
import org.beside.call.Calls;
import org.beside.call.EndReason;
import org.beside.feelings.Feeling;
import org.beside.feelings.FeelingWord;
import org.beside.feelings.Feelings;
import org.beside.feelings.NeedMet;
import org.beside.feelings.NotYourCall;
import org.beside.feelings.OwnWords;
import org.beside.feelings.PromptClosed;
import org.beside.feelings.Question;
import org.beside.people.CurrentPerson;
import org.beside.people.Person;
import org.beside.shared.CallId;
import org.beside.shared.ui.Lead;
import org.beside.shared.ui.Pulse;
import org.beside.shared.ui.StatusLine;

/** After a call: a calm closing first, then one question at a time, each of which may be skipped, and so may all. */
@Route("feelings/:call")
@RolesAllowed({"REQUESTER", "VOLUNTEER"})
class FeelingsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Feelings feelings;
    private final Calls calls;
    private final AfterTheQuestions rest;
    private final Person me;

    private final H1 headline = new H1();
    private final StatusLine status = new StatusLine();
    private CallId call;
    private CallRole side;
    private boolean noted;
    private Optional<Feeling> felt = Optional.empty();

    FeelingsView(Feelings feelings, Calls calls, AfterTheQuestions rest, CurrentPerson current) {
        this.feelings = feelings;
        this.calls = calls;
        this.rest = rest;
        this.me = current.get();
        addClassNames("feelings");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            call = CallId.parse(event.getRouteParameters().get("call").orElse(""));
            side = feelings.side(call, me.id());
        } catch (IllegalArgumentException | NotYourCall unknown) {
            throw new NotFoundException("No such ended call of this person");
        }
        headline.setText(getTranslation(ClosingWords.closing(side, calls.endReason(call).orElse(EndReason.LOST))));
        show(feelings.upcoming(call, me.id()), Optional.empty());
        noted = false;
        Pulse.ifAlive(this, this::noteTheFirst);
    }

    /** Once the browser shows it, as nobody waits for that after a call, or when it is answered before that. */
    private void noteTheFirst() {
        if (!noted) {
            feelings.next(call, me.id());
            noted = true;
        }
    }

    /** What is shown after the first question is noted as it is looked for. */
    private void showNext() {
        show(feelings.next(call, me.id()), Optional.of("feelings.thanks"));
    }

    /** @param thanks what takes the place of the closing sentence, once something has been said */
    private void show(Optional<Question> next, Optional<String> thanks) {
        removeAll();
        status.say("");
        add(headline);
        next.ifPresentOrElse(question -> {
            var page = pageFor(question).leadingTo(this::showNext, () -> skip(question)).mayFinish(this::finish);
            add(page, status);
            thanks.ifPresent(key -> {
                headline.setText(getTranslation(key));
                page.leadIn();
            });
        }, () -> showDone(thanks.isPresent()));
    }

    private QuestionPage pageFor(Question question) {
        return switch (question) {
            case FEELING -> FeelingQuestion.of(this, "feelings.feeling", "", this::feel);
            case FEELING_WORDS -> QuestionPage.choosingSome(this, "feelings.feeling-words", FeelingWord.values(),
                    words -> settle(() -> feelings.choose(call, me.id(), words)));
            case WORDS -> QuestionPage.writing(this, "feelings.words", OwnWords::problemWith,
                    words -> settleWords(() -> feelings.say(call, me.id(), new OwnWords(words))));
            case NEED_MET -> QuestionPage.choosing(this, "feelings.met", NeedMet.values(),
                    met -> settle(() -> feelings.met(call, me.id(), met)));
            case GUESS -> QuestionPage.choosing(this,
                    QuestionPage.radios(this, "feelings.guess", "feelings.feeling", Feeling.values()),
                    guess -> settle(() -> feelings.guess(call, me.id(), guess)));
        };
    }

    private boolean feel(Feeling feeling, boolean mayWrite) {
        return settle(() -> {
            if (mayWrite) {
                feelings.feelWorst(call, me.id());
            } else {
                feelings.feel(call, me.id(), feeling);
            }
            felt = Optional.of(feeling);
        });
    }

    private void skip(Question question) {
        noteTheFirst();
        try {
            feelings.skip(call, me.id(), question);
        } catch (PromptClosed before) {
            // What was said first stands.
        }
        showNext();
    }

    private void finish() {
        feelings.finish(call, me.id());
        showNext();
    }

    /** Answered on another page in the meantime is as good; but what comes too late stays where it was typed. */
    private boolean settle(Runnable answer) {
        return settle(answer, PromptClosed::answered);
    }

    /** Nobody says the same in their own words twice: whatever was said before, these are lost unless they stay here. */
    private boolean settleWords(Runnable answer) {
        return settle(answer, before -> false);
    }

    private boolean settle(Runnable answer, Predicate<PromptClosed> asGood) {
        noteTheFirst();
        try {
            answer.run();
        } catch (PromptClosed before) {
            if (!asGood.test(before)) {
                status.insist(getTranslation(before.answered() || before.skipped()
                        ? "feelings.closed-elsewhere" : "feelings.expired"));
                return false;
            }
        }
        return true;
    }

    private void showDone(boolean somethingWasSaid) {
        if (somethingWasSaid) {
            headline.setText(getTranslation(ClosingWords.done(side, felt)));
            Lead.to(headline);
        }
        add(new Paragraph(getTranslation("feelings.done.words")));
        rest.parts(call, me, side, status).forEach(this::add);
        add(status, rest.wayBack(this, me, side));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("feelings.title"));
    }
}

package org.beside.feelings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beside.call.CallRole;
import org.beside.feelings.Feeling;
import org.beside.feelings.Feelings;
import org.beside.feelings.NeedMet;
import org.beside.feelings.NotYourCall;
import org.beside.feelings.OwnWords;
import org.beside.feelings.PromptClosed;
import org.beside.feelings.Question;
import org.beside.people.Bonds;
import org.beside.people.CurrentPerson;
import org.beside.people.Person;
import org.beside.shared.CallId;

/** After a call: a calm closing first, then one question at a time, each of which may be skipped. */
@Route("feelings/:call")
@RolesAllowed({"REQUESTER", "VOLUNTEER"})
class FeelingsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Feelings feelings;
    private final Bonds bonds;
    private final Person me;

    private final H1 headline = new H1();
    private CallId call;
    private CallRole side;

    FeelingsView(Feelings feelings, Bonds bonds, CurrentPerson current) {
        this.feelings = feelings;
        this.bonds = bonds;
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
        headline.setText(getTranslation("feelings.closing." + side));
        showNext();
    }

    private void showNext() {
        removeAll();
        add(headline);
        feelings.next(call, me.id()).ifPresentOrElse(
                question -> {
                    var page = pageFor(question);
                    add(page);
                    if (isAttached()) {
                        headline.setText(getTranslation("feelings.thanks"));
                        page.leadIn();
                    }
                },
                this::showDone);
    }

    private QuestionPage pageFor(Question question) {
        return switch (question) {
            case FEELING -> QuestionPage.choosing(this, "feelings.feeling", Feeling.values(),
                    feeling -> settle(() -> feelings.feel(call, me.id(), feeling)), () -> skip(question));
            case NEED_MET -> QuestionPage.choosing(this, "feelings.met", NeedMet.values(),
                    met -> settle(() -> feelings.met(call, me.id(), met)), () -> skip(question));
            case WORDS -> QuestionPage.writing(this, "feelings.words", OwnWords::problemWith,
                    words -> settle(() -> feelings.say(call, me.id(), new OwnWords(words))), () -> skip(question));
        };
    }

    private void skip(Question question) {
        settle(() -> feelings.skip(call, me.id(), question));
    }

    /** Answered on another page in the meantime is as good: the next question follows. */
    private void settle(Runnable answer) {
        try {
            answer.run();
        } catch (PromptClosed before) {
            // What was said first stands.
        }
        showNext();
    }

    private void showDone() {
        headline.setText(getTranslation("feelings.done." + side));
        var back = new Anchor("/" + me.role().home(), getTranslation("feelings.back." + side));
        back.addClassName("way-on");
        add(new Paragraph(getTranslation("feelings.done.words")),
                new MeetingAgain(bonds, me.id(), feelings.other(call, me.id())), back);
        if (isAttached()) {
            focus(headline);
        }
    }

    static void focus(Component heading) {
        heading.getElement().setAttribute("tabindex", "-1");
        UI.getCurrent().getPage().executeJs("setTimeout(() => $0.focus())", heading.getElement());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("feelings.title"));
    }
}

package org.beside.feelings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.Consumer;
import org.beside.feelings.Aftercare;
import org.beside.feelings.Aftercare.BadCall;
import org.beside.feelings.Meetings;
import org.beside.feelings.OwnWords;
import org.beside.shared.PersonId;
import org.beside.shared.ui.Lead;
import org.beside.shared.ui.StatusLine;
import org.beside.shared.ui.Tone;

/** Says once that a call felt bad, and offers another way. Whoever presses nothing has lost nothing. */
class AfterABadCall extends Div {

    private final StatusLine remark = new StatusLine("remark");
    private final Div ways = new Div();

    AfterABadCall(BadCall bad, Aftercare aftercare, Meetings meetings, PersonId me, Days days) {
        addClassName("note");
        ways.addClassName("question-buttons");
        if (!meetings.areApart(bad.call(), me)) {
            way(getTranslation("feelings.apart"), "feelings.apart.noted", () -> meetings.apart(bad.call(), me));
        }
        bad.goodBefore().ifPresent(good -> way(getTranslation("home.bad.good-before", days.day(good.endedAt())),
                "feelings.again.noted", () -> meetings.again(good.call().id(), me)));
        add(new H2(getTranslation("home.bad")),
                new Paragraph(getTranslation(Tone.AFTER_A_BAD_CALL.key(
                        bad.twice() ? "TWICE" : bad.feeling().name()))),
                ways, talk(words -> aftercare.askForATalk(bad.call(), me, words)), remark);
    }

    private void way(String name, String noted, Runnable then) {
        var button = new Button(name);
        button.addClassName("quiet");
        button.setDisableOnClick(true);
        button.addClickListener(pressed -> {
            then.run();
            button.setVisible(false);
            note(noted);
        });
        ways.add(button);
    }

    private Div talk(Consumer<Optional<OwnWords>> ask) {
        var words = new TextArea(getTranslation("home.talk.words"));
        words.setHelperText(getTranslation("home.talk.help"));
        words.setManualValidation(true);
        words.addValueChangeListener(change -> words.setInvalid(false));
        var button = new Button(getTranslation("home.talk"));
        button.setDisableOnClick(true);
        var talk = new Div(words, button);
        talk.addClassName("talk");
        button.addClickListener(pressed -> {
            var problem = words.isEmpty() ? Optional.<String>empty() : OwnWords.problemWith(words.getValue());
            if (problem.isPresent()) {
                words.setErrorMessage(getTranslation(problem.get()));
                words.setInvalid(true);
                words.focus();
                button.setEnabled(true);
            } else {
                ask.accept(Optional.of(words.getValue()).filter(typed -> !typed.isEmpty()).map(OwnWords::new));
                talk.setVisible(false);
                note("home.talk.noted");
            }
        });
        return talk;
    }

    private void note(String noted) {
        remark.insist(getTranslation(noted));
        Lead.to(remark);
    }
}

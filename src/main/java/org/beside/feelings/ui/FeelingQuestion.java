package org.beside.feelings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import org.beside.feelings.Feeling;
import org.beside.shared.ui.StatusLine;

/** The question for the feeling. With the worst answer comes an offer: somebody may write, if they like. */
final class FeelingQuestion {

    /** Takes an answer; tells whether it was taken. */
    interface Answer {

        /** @param mayWrite whether a coordinator may write to this person */
        boolean take(Feeling feeling, boolean mayWrite);
    }

    private FeelingQuestion() {
    }

    /** @param help what the question is about, where the page does not say it; may be empty */
    static QuestionPage of(Component page, String label, String help, Answer answer) {
        var feelings = QuestionPage.radios(page, label, "feelings.feeling", Feeling.values());
        feelings.setHelperText(help);
        var mayWrite = new Checkbox(page.getTranslation("feelings.may-write"));
        mayWrite.setVisible(false);
        var said = new StatusLine("for-screen-readers");
        feelings.addValueChangeListener(change -> {
            var worst = change.getValue() == Feeling.VERY_BAD;
            mayWrite.setVisible(worst);
            said.say(worst ? page.getTranslation("feelings.may-write.there") : "");
        });
        return QuestionPage.choosing(page, feelings, feeling ->
                answer.take(feeling, mayWrite.isVisible() && mayWrite.getValue())).with(said).with(mayWrite);
    }
}

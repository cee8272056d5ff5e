package org.beside.feelings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.beside.feelings.Meetings;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;

/** Whether the two would like to meet again. Nothing has to be said, and the other person is told nothing. */
class MeetingAgain extends Div {

    private final Button again = new Button();
    private final Button apart = new Button();

    MeetingAgain(Meetings meetings, CallId call, PersonId me, Consumer<String> say) {
        addClassName("meeting-again");
        again.setText(getTranslation("feelings.again"));
        again.addClassName("quiet");
        again.addClickListener(pressed -> {
            meetings.again(call, me);
            say.accept(getTranslation("feelings.again.noted"));
        });
        apart.setText(getTranslation("feelings.apart"));
        apart.addClassName("quiet");
        apart.addClickListener(pressed -> {
            meetings.apart(call, me);
            again.setVisible(false);
            say.accept(getTranslation("feelings.apart.noted"));
        });
        again.setVisible(!meetings.areApart(call, me));
        var buttons = new Div(again, apart);
        buttons.addClassName("question-buttons");
        add(new Paragraph(getTranslation("feelings.meeting")), buttons);
    }
}

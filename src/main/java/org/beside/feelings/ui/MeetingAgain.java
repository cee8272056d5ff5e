package org.beside.feelings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.beside.people.Bonds;
import org.beside.shared.PersonId;
import org.beside.shared.ui.StatusLine;

/** Whether the two would like to meet again. Nothing has to be said, and the other person is told nothing. */
class MeetingAgain extends Div {

    private final Button again = new Button();
    private final Button apart = new Button();
    private final StatusLine status = new StatusLine();

    MeetingAgain(Bonds bonds, PersonId me, PersonId other) {
        addClassName("meeting-again");
        again.setText(getTranslation("feelings.again"));
        again.addClassName("quiet");
        again.addClickListener(pressed -> {
            bonds.wishAgain(me, other);
            status.insist(getTranslation("feelings.again.noted"));
        });
        apart.setText(getTranslation("feelings.apart"));
        apart.addClassName("quiet");
        apart.addClickListener(pressed -> {
            bonds.separate(me, other);
            again.setVisible(false);
            status.insist(getTranslation("feelings.apart.noted"));
        });
        again.setVisible(!bonds.hasSeparated(me, other));
        var buttons = new Div(again, apart);
        buttons.addClassName("question-buttons");
        add(new Paragraph(getTranslation("feelings.meeting")), buttons, status);
    }
}

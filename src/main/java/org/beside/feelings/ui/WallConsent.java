package org.beside.feelings.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.beside.feelings.wall.Wall;
import org.beside.feelings.wall.WallWord.State;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.ui.StatusLine;

/** Asks whoever said something in their own words whether these words may stand on the wall. Nothing is chosen before. */
class WallConsent extends Div {

    /** Shows nothing to those who said nothing. */
    WallConsent(Wall wall, CallId call, PersonId person) {
        addClassName("wall-consent");
        var status = new StatusLine();
        var given = new Checkbox(getTranslation("wall.consent"),
                wall.stateOf(call, person).filter(state -> state != State.KEPT_BACK).isPresent());
        given.addValueChangeListener(change -> {
            if (change.getValue()) {
                wall.offer(call, person);
            } else {
                wall.withdraw(call, person);
            }
            status.insist(getTranslation(change.getValue() ? "wall.consent.given" : "wall.taken-back"));
        });
        add(given, new Paragraph(getTranslation("wall.consent.how")), status);
        setVisible(wall.hasWords(call, person));
    }
}

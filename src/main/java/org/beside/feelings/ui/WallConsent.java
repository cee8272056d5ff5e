package org.beside.feelings.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.beside.feelings.wall.Wall;
import org.beside.feelings.wall.WallWord.State;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;

/** Asks whoever said something in their own words whether these words may stand on the wall. Nothing is chosen before. */
class WallConsent extends Div {

    /** Shows nothing to those who said nothing, and to those whose words were kept back, that they were. */
    WallConsent(Wall wall, CallId call, PersonId person, Consumer<String> say) {
        addClassName("wall-consent");
        var state = wall.stateOf(call, person);
        if (state.filter(State.KEPT_BACK::equals).isPresent()) {
            add(new Paragraph(getTranslation("wall.state." + State.KEPT_BACK)));
        } else {
            add(box(wall, call, person, state.isPresent(), say), new Paragraph(getTranslation("wall.consent.how")));
        }
        setVisible(wall.hasWords(call, person));
    }

    private Checkbox box(Wall wall, CallId call, PersonId person, boolean isGiven, Consumer<String> say) {
        var given = new Checkbox(getTranslation("wall.consent"), isGiven);
        given.addValueChangeListener(change -> {
            if (change.getValue()) {
                wall.offer(call, person);
            } else {
                wall.withdraw(call, person);
            }
            say.accept(getTranslation(change.getValue() ? "wall.consent.given" : "wall.taken-back"));
        });
        return given;
    }
}

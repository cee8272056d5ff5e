package org.beside.moderation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.beside.call.Grounds;

/** Ends a call for both of its people: a press that asks first, and asks why. It takes place on the card, in plain sight. */
class StopCall extends Div {

    private final Button open = new Button();
    private final TextField grounds = new TextField();
    private final Div question = new Div();
    private final Consumer<Grounds> stop;

    /** @param pair what the call is called on the board */
    StopCall(String pair, Consumer<Grounds> stop) {
        this.stop = stop;
        addClassName("stop-call");
        open.setText(getTranslation("board.stop"));
        open.setAriaLabel(getTranslation("board.stop.which", getTranslation("board.stop"), pair));
        open.addClassName("quiet");
        open.addClickListener(pressed -> ask());
        grounds.setLabel(getTranslation("board.stop.grounds"));
        grounds.setHelperText(getTranslation("board.stop.grounds.help"));
        var now = new Button(getTranslation("board.stop.now"), pressed -> stop());
        now.addClassName("primary");
        var leave = new Button(getTranslation("board.stop.leave"), pressed -> leave());
        leave.addClassName("quiet");
        var buttons = new Div(now, leave);
        buttons.addClassName("question-buttons");
        question.add(grounds, buttons);
        question.setVisible(false);
        add(open, question);
    }

    private void ask() {
        open.setVisible(false);
        question.setVisible(true);
        grounds.focus();
    }

    private void leave() {
        question.setVisible(false);
        open.setVisible(true);
        open.focus();
    }

    private void stop() {
        var problem = Grounds.problemWith(grounds.getValue());
        grounds.setInvalid(problem.isPresent());
        problem.ifPresentOrElse(key -> {
            grounds.setErrorMessage(getTranslation(key, Grounds.LONGEST));
            grounds.focus();
        }, () -> stop.accept(new Grounds(grounds.getValue())));
    }
}

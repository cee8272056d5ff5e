package org.beside.matching.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;

/** The big button, and the one that takes the press back: each is there when it can be pressed. */
class AskButtons extends Div {

    private final Button call = new Button();
    private final Button cancel = new Button();

    /** @param status where it stands what becomes of the press; "Cancel" is described by it */
    AskButtons(Runnable calling, Runnable cancelling, String status) {
        call.addClassNames("call-button", "primary");
        call.addClickListener(press -> calling.run());
        cancel.addClassNames("cancel-button");
        cancel.setDisableOnClick(true);
        cancel.getElement().setAttribute("aria-describedby", status);
        cancel.addClickListener(press -> cancelling.run());
        add(call, cancel);
        showIdle();
    }

    void showIdle() {
        offer("ask.call", "ask.cancel");
        cancel.setVisible(false);
    }

    void showWaiting() {
        offer("ask.call", "ask.cancel");
        call.setVisible(false);
        cancel.focus();
    }

    void showStandingBy() {
        offer("ask.now", "ask.stand-by.end");
        call.focus();
    }

    private void offer(String calls, String cancels) {
        call.setText(getTranslation(calls));
        call.setVisible(true);
        cancel.setText(getTranslation(cancels));
        cancel.setVisible(true);
        cancel.setEnabled(true);
    }

    /** The one that asks. */
    Button call() {
        return call;
    }
}

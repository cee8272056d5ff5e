package org.beside.matching.ui;

import com.vaadin.flow.component.button.Button;

/** "Tell me when someone is free": for whoever does not want to hold. */
class LaterButton extends Button {

    LaterButton(Runnable standingBy) {
        setText(getTranslation("ask.later"));
        addClassNames("quiet", "later-button");
        setDisableOnClick(true);
        addClickListener(press -> standingBy.run());
    }

    void offer(boolean offered) {
        setVisible(offered);
        setEnabled(offered);
    }
}

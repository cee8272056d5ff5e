package org.beside.people.ui;

import com.vaadin.flow.component.textfield.PasswordField;
import tools.jackson.databind.node.JsonNodeFactory;

/** The button in a password field that shows what was typed: its name is English unless it is told otherwise. */
final class RevealButton {

    private RevealButton() {
    }

    static void label(PasswordField field) {
        var names = JsonNodeFactory.instance.objectNode().put("reveal", field.getTranslation("login.password.show"));
        field.getElement().setPropertyJson("i18n", names);
    }
}

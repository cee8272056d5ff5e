package org.beside.people.ui;

import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;

/** A password field whose button for reading what was typed is named in the language of the page. */
class PasswordBox extends PasswordField {

    PasswordBox() {
        getElement().setPropertyMap("i18n", Map.of("reveal", getTranslation("app.show-password")));
    }
}

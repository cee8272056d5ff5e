package org.beside.shared.ui;

import com.vaadin.flow.component.Component;

/** Where the keyboard goes on when what was pressed is gone. */
public final class Lead {

    private Lead() {
    }

    /** Puts the focus on something that otherwise takes none, such as the line that says what happened. */
    public static void to(Component place) {
        place.getElement().setAttribute("tabindex", "-1").executeJs("setTimeout(() => this.focus())");
    }
}

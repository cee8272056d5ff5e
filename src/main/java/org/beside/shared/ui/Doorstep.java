package org.beside.shared.ui;

import com.vaadin.flow.component.Component;
import org.beside.shared.PersonId;

/** What somebody finds at home besides the page itself: a room that knows of it provides it, a home page shows it. */
public interface Doorstep {

    /** Empty to see and to hear while there is nothing to tell. */
    Component welcome(PersonId person);
}

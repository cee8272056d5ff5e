package org.beside.shared.ui;

import com.vaadin.flow.component.Component;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;

/** What fills a wait: a room that knows something provides it, the page on which somebody waits shows it. */
public interface WhileWaiting {

    Component during(RequestId request, PersonId person);

    /** Whether this person has told that the wait feels bad. */
    boolean feltBad(RequestId request, PersonId person);
}

package org.beside.matching.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.H2;

/** The three short things that a new volunteer is told before the first call. */
class Orientation extends Div {

    Orientation(Runnable understood) {
        addClassName("orientation");
        var things = new OrderedList(thing("what"), thing("streets"), thing("guide"));
        things.addClassName("things");
        var button = new Button(getTranslation("orientation.continue"), pressed -> understood.run());
        button.addClassName("primary");
        button.setDisableOnClick(true);
        add(new H1(getTranslation("orientation.headline")), things, button);
    }

    private ListItem thing(String which) {
        return new ListItem(new H2(getTranslation("orientation." + which)),
                new Paragraph(getTranslation("orientation." + which + ".words")));
    }
}

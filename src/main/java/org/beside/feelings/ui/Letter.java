package org.beside.feelings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.beside.shared.ui.Lead;
import org.beside.shared.ui.StatusLine;

/** What a coordinator wrote, with their name. It stays until it has been read. */
class Letter extends Div {

    Letter(String from, String words, Runnable read) {
        addClassName("note");
        var text = new Paragraph(words);
        text.addClassName("said");
        text.getElement().setAttribute("dir", "auto");
        var remark = new StatusLine("remark");
        var button = new Button(getTranslation("home.letter.read"));
        button.addClassName("quiet");
        button.setDisableOnClick(true);
        button.addClickListener(pressed -> {
            read.run();
            button.setVisible(false);
            remark.say(getTranslation("home.letter.put-away"));
            Lead.to(remark);
        });
        add(new H2(getTranslation("home.letter", from)), text, button, remark);
    }
}

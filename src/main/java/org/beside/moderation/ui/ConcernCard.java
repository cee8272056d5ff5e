package org.beside.moderation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.beside.feelings.Concern;
import org.beside.feelings.OwnWords;

/** One concern: whose it is and why, the journey of the call, and what a coordinator can do. */
class ConcernCard extends ListItem {

    /** What the buttons of a card do. */
    interface Acts {

        void take(ConcernCard card);

        void giveBack(ConcernCard card);

        void reply(ConcernCard card, OwnWords words);

        void close(ConcernCard card);
    }

    private final Concern concern;
    private final String name;
    private final Span badge = new Span();
    private final Button take = new Button();
    private final Button giveBack = new Button();
    private final TextArea words = new TextArea();
    private final Button reply = new Button();
    private final Button close = new Button();

    ConcernCard(Concern concern, String name, String opened, OrderedList journey, Acts acts) {
        this.concern = concern;
        this.name = name;
        addClassName("concern-card");
        badge.addClassName("badge");
        button(take, "concerns.take", "quiet", () -> acts.take(this));
        button(giveBack, "concerns.give-back", "quiet", () -> acts.giveBack(this));
        button(reply, "concerns.reply", "primary", () -> send(acts));
        button(close, "concerns.close", "quiet", () -> acts.close(this));
        words.setLabel(getTranslation("concerns.words", name));
        words.setHelperText(getTranslation("concerns.words.help"));
        words.setManualValidation(true);
        words.addValueChangeListener(change -> words.setInvalid(false));
        var buttons = new Div(reply, take, giveBack, close);
        buttons.addClassName("question-buttons");
        add(new H2(name), new Paragraph(getTranslation("concerns.kind." + concern.kind())),
                new Paragraph(getTranslation("concerns.opened", opened)));
        concern.words().ifPresent(said -> {
            var text = new Paragraph(said.text());
            text.addClassName("said");
            text.getElement().setAttribute("dir", "auto");
            add(text);
        });
        add(badge, new Details(getTranslation("concerns.journey"), journey), words, buttons);
    }

    /** Changes in place, so that the keyboard stays where it is. */
    void takenBy(Optional<String> coordinator, boolean isMe) {
        badge.setText(coordinator.map(by -> getTranslation(isMe ? "concerns.yours" : "concerns.taken-by", by))
                .orElseGet(() -> getTranslation("concerns.open")));
        take.setVisible(coordinator.isEmpty());
        giveBack.setVisible(isMe);
        words.setVisible(coordinator.isEmpty() || isMe);
        reply.setVisible(coordinator.isEmpty() || isMe);
        close.setVisible(coordinator.isEmpty() || isMe);
        reply.setEnabled(true);
        close.setEnabled(true);
        take.setEnabled(true);
        giveBack.setEnabled(true);
    }

    Concern concern() {
        return concern;
    }

    String name() {
        return name;
    }

    void leadToWords() {
        words.focus();
    }

    void leadToTake() {
        take.focus();
    }

    private void send(Acts acts) {
        OwnWords.problemWith(words.getValue()).ifPresentOrElse(problem -> {
            words.setErrorMessage(getTranslation(problem.equals("feelings.words.empty") ? "concerns.words.empty" : problem));
            words.setInvalid(true);
            words.focus();
            reply.setEnabled(true);
        }, () -> acts.reply(this, new OwnWords(words.getValue())));
    }

    private void button(Button button, String key, String className, Runnable then) {
        button.setText(getTranslation(key));
        button.setAriaLabel(getTranslation("volunteers.action", getTranslation(key), name));
        button.addClassName(className);
        button.setDisableOnClick(true);
        button.addClickListener(pressed -> then.run());
    }
}

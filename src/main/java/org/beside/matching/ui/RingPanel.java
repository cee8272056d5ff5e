package org.beside.matching.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.beside.matching.Reason;
import org.beside.matching.Ring;
import org.beside.matching.Wishes;
import org.beside.shared.OfferId;

/** Shown while it rings: who speaks what, what they need to see, and two buttons. */
class RingPanel extends Section {

    /** What a volunteer gladly knows before they answer; the other reasons only say why it is their turn. */
    static final Set<Reason> TOLD = EnumSet.of(Reason.AGAIN_PLEASE, Reason.VERIFIED, Reason.SPEAKS_A_LITTLE);

    private final Consumer<OfferId> answer;
    private final Consumer<OfferId> notNow;
    private final Div words = new Div();
    private final Div buttons = new Div();

    RingPanel(Consumer<OfferId> answer, Consumer<OfferId> notNow) {
        this.answer = answer;
        this.notNow = notNow;
        addClassName("ring");
        words.getElement().setAttribute("role", "alert");
        buttons.addClassName("ring-buttons");
        add(words, buttons);
        stop();
    }

    /** @return the button that answers */
    Button show(Ring ring) {
        words.removeAll();
        words.add(new H2(getTranslation("ring.headline")),
                new Paragraph(getTranslation("ring.languages", languages(ring))),
                new Paragraph(ring.need().text().isEmpty()
                        ? getTranslation("ring.need.none") : getTranslation("ring.need", ring.need().text())));
        ring.need().kind().ifPresent(kind ->
                words.add(new Paragraph(getTranslation("ring.kind", getTranslation("ask.kind." + kind)))));
        ring.reasons().stream().filter(TOLD::contains)
                .forEach(reason -> words.add(new Paragraph(getTranslation("ring.reason." + reason))));
        addWishes(ring.wishes());
        var accept = button("ring.answer", "primary", answer, ring.offer());
        var decline = button("ring.not-now", "quiet", notNow, ring.offer());
        buttons.removeAll();
        buttons.add(accept, decline);
        addClassName("ringing");
        return accept;
    }

    private void addWishes(Wishes wishes) {
        wishes.name().ifPresent(name -> words.add(new Paragraph(getTranslation("ring.name", name.text()))));
        wishes.pace().ifPresent(pace -> words.add(new Paragraph(getTranslation("ring.pace." + pace))));
        wishes.detail().ifPresent(detail -> words.add(new Paragraph(getTranslation("ring.detail." + detail))));
        wishes.note().ifPresent(note -> words.add(new Paragraph(getTranslation("ring.note", note.text()))));
    }

    void stop() {
        removeClassName("ringing");
        words.removeAll();
        buttons.removeAll();
    }

    private Button button(String key, String className, Consumer<OfferId> then, OfferId offer) {
        var button = new Button(getTranslation(key), pressed -> then.accept(offer));
        button.addClassName(className);
        button.setDisableOnClick(true);
        return button;
    }

    private String languages(Ring ring) {
        return ring.languages().stream()
                .map(language -> getTranslation("ring.language." + language.level(), language.nameIn(getLocale())))
                .collect(Collectors.joining(getTranslation("app.list-separator")));
    }
}

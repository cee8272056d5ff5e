package org.beside.moderation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.beside.people.Volunteer;
import org.beside.shared.SpokenLanguage;
import org.beside.shared.SpokenLanguage.Level;

/** One volunteer: who they are, whether they are verified, and the one thing that can be done about it. */
class VolunteerCard extends ListItem {

    private final Button button = new Button();
    private final Span badge = new Span();
    private final String name;
    private boolean verified;

    VolunteerCard(Volunteer volunteer, ZoneId readersZone, Consumer<VolunteerCard> pressed) {
        var person = volunteer.person();
        name = person.name().text();
        addClassName("volunteer-card");
        badge.addClassName("badge");
        button.setDisableOnClick(true);
        button.addClickListener(press -> pressed.accept(this));
        add(new H2(name), new Paragraph(person.email().text()),
                new Paragraph(person.languages().stream().map(this::said)
                        .collect(Collectors.joining(getTranslation("app.list-separator")))),
                new Paragraph(getTranslation("volunteers.joined", day(volunteer.joinedAt(), readersZone))),
                badge, button);
        show(person.verified());
    }

    /** Changes in place, so that the keyboard stays where it is. */
    void show(boolean isVerified) {
        verified = isVerified;
        badge.setText(getTranslation(isVerified ? "volunteers.verified" : "volunteers.not-verified"));
        setClassName("verified", isVerified);
        var action = getTranslation(isVerified ? "volunteers.withdraw" : "volunteers.verify");
        button.setText(action);
        button.setAriaLabel(getTranslation("volunteers.action", action, name));
        button.setClassName("quiet", isVerified);
        button.setEnabled(true);
    }

    boolean isVerified() {
        return verified;
    }

    String name() {
        return name;
    }

    private String said(SpokenLanguage language) {
        var spoken = language.nameIn(getLocale());
        return language.level() == Level.WELL ? spoken : getTranslation("volunteers.a-little", spoken);
    }

    private String day(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(getLocale()).format(moment.atZone(zone));
    }
}

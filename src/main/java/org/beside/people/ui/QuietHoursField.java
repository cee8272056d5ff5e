package org.beside.people.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.function.Supplier;
import org.beside.people.QuietHours;

/** When a volunteer is left alone: two times of day or none, and what they mean in words. */
class QuietHoursField extends Div {

    private static final Duration STEP = Duration.ofMinutes(30);

    private final Checkbox none = new Checkbox();
    private final TimePicker from = new TimePicker();
    private final TimePicker to = new TimePicker();
    private final Div times = new Div(from, to);
    private final Paragraph inWords = new Paragraph();
    private final Supplier<Optional<ZoneId>> zone;

    QuietHoursField(Supplier<Optional<ZoneId>> zone) {
        this.zone = zone;
        addClassName("quiet-hours");
        var heading = new H2(getTranslation("settings.quiet"));
        heading.setId("quiet-hours");
        getElement().setAttribute("role", "group").setAttribute("aria-labelledby", "quiet-hours");
        none.setLabel(getTranslation("settings.quiet.none"));
        none.addValueChangeListener(change -> tell());
        times.addClassName("quiet-times");
        prepare(from, "settings.quiet.from");
        prepare(to, "settings.quiet.to");
        inWords.getElement().setAttribute("aria-live", "polite");
        add(heading, none, times, inWords);
    }

    private void prepare(TimePicker time, String key) {
        time.setLabel(getTranslation(key));
        time.setLocale(getLocale());
        time.setStep(STEP);
        time.setManualValidation(true);
        time.addValueChangeListener(change -> tell());
    }

    void show(QuietHours hours) {
        var quiet = hours.equals(QuietHours.NONE) ? QuietHours.USUAL : hours;
        from.setValue(quiet.from());
        to.setValue(quiet.to());
        none.setValue(hours.equals(QuietHours.NONE));
        tell();
    }

    /** The hours as they stand; empty, and said at the times, when they cannot be kept. */
    Optional<QuietHours> chosen() {
        mark(from, none.getValue() ? Optional.empty() : problem(from));
        mark(to, none.getValue() ? Optional.empty() : problem(to).or(this::problemOfBoth));
        return hours();
    }

    TimePicker control() {
        return from.isInvalid() ? from : to;
    }

    /** Says in words what is chosen, where that is something. */
    void tell() {
        times.setVisible(!none.getValue());
        from.setInvalid(false);
        to.setInvalid(false);
        inWords.setText(hours().map(this::sentence).orElse(""));
    }

    private Optional<QuietHours> hours() {
        if (none.getValue()) {
            return Optional.of(QuietHours.NONE);
        }
        return problem(from).or(() -> problem(to)).or(this::problemOfBoth).isPresent()
                ? Optional.empty() : Optional.of(new QuietHours(from.getValue(), to.getValue()));
    }

    private static Optional<String> problem(TimePicker time) {
        return time.isEmpty() ? Optional.of("settings.quiet.minutes") : Optional.empty();
    }

    private Optional<String> problemOfBoth() {
        return from.isEmpty() ? Optional.empty() : QuietHours.problemWith(from.getValue(), to.getValue());
    }

    private void mark(TimePicker time, Optional<String> problem) {
        problem.ifPresent(key -> time.setErrorMessage(getTranslation(key)));
        time.setInvalid(problem.isPresent());
    }

    private String sentence(QuietHours hours) {
        if (hours.equals(QuietHours.NONE)) {
            return getTranslation("settings.quiet.words.none");
        }
        var key = hours.from().isAfter(hours.to()) ? "settings.quiet.words.night" : "settings.quiet.words.day";
        return getTranslation(key, said(hours.from()), said(hours.to()),
                zone.get().map(where -> where.getId().replace('_', ' ')).orElse(""));
    }

    private String said(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(getLocale()).format(time);
    }
}

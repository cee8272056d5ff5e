package org.beside.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.OrderedList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.beside.moderation.CallJourney;
import org.beside.shared.PersonId;

/** A journey for those who are not to know whose it is: what happened, how long it took, and who is who without names. */
record WayWords(CallJourney journey, Component page) {

    /** The journey at a glance. */
    List<String> summary() {
        var lines = new ArrayList<String>();
        journey.waited().ifPresent(waited -> lines.add(text("way.waited", time(waited))));
        lines.add(text("way.rung", journey.rung(), journey.rungAgain()));
        lines.add(text("way.not-answered", journey.declined(), journey.missed()));
        lines.add(text("way.hand-offs", journey.handOffs()));
        lines.add(text("way.reconnects", journey.reconnects()));
        journey.ended().ifPresent(reason -> lines.add(text("journey.CallEnded", "", text("journey.ended." + reason))));
        return lines;
    }

    /** Each step, and how long after the first asking it was. */
    OrderedList steps() {
        return new JourneyWords(page, this::standIn).tell(journey.steps(), (step, sentence) ->
                text("way.step", time(Duration.between(journey.began(), step.at())), sentence));
    }

    private String standIn(PersonId person) {
        if (journey.requester().filter(person::equals).isPresent()) {
            return text("way.requester");
        }
        var place = journey.volunteers().indexOf(person);
        return place < 0 ? text("way.coordinator") : text("way.volunteer", place + 1);
    }

    /** As coarse as one would say it. */
    private String time(Duration time) {
        if (time.toSeconds() < 60) {
            return text("app.seconds", Math.max(0, time.toSeconds()));
        }
        if (time.toMinutes() < 120) {
            return text("app.minutes", time.toMinutes());
        }
        return time.toHours() < 48 ? text("way.hours", time.toHours()) : text("way.days", time.toDays());
    }

    private String text(String key, Object... facts) {
        return page.getTranslation(key, facts);
    }
}

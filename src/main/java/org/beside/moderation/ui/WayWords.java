package org.beside.moderation.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beside.journey.Recorded;
import org.beside.moderation.CallJourney;

/** A journey in words, without names: what counts here is what happened, and how long it took. */
record WayWords(CallJourney journey, Component page) {

    /** Steps of which there is nothing to say but that they happened. */
    private static final Set<String> PLAIN = Set.of(
            "RequestAsked", "AskedAgain", "StoodBy", "SomeoneIsFree", "AskedNow", "VolunteerRung", "OfferDeclined",
            "OfferMissed", "TakenOffCall", "RequestAnswered", "RequestCancelled", "RequestUnanswered", "FirstFrameSeen",
            "WordsOffered", "WordsShown", "WordsKeptBack", "WordsWithdrawn");

    /** The journey at a glance. */
    List<String> summary() {
        var lines = new ArrayList<String>();
        journey.waited().ifPresent(waited -> lines.add(text("way.waited", time(waited))));
        lines.add(text("way.rung", journey.rung(), journey.rungAgain()));
        lines.add(text("way.not-answered", journey.declined(), journey.missed()));
        lines.add(text("way.hand-offs", journey.handOffs()));
        lines.add(text("way.reconnects", journey.reconnects()));
        journey.ended().ifPresent(reason -> lines.add(text("way.ended." + reason)));
        return lines;
    }

    /** Each step that can be told, and when it was. */
    List<String> steps() {
        return journey.steps().stream().flatMap(step -> said(step).map(words -> text("way.step",
                time(Duration.between(journey.began(), step.at())), words)).stream()).toList();
    }

    private Optional<String> said(Recorded step) {
        if (PLAIN.contains(step.kind())) {
            return Optional.of(text("way." + step.kind()));
        }
        return switch (step.kind()) {
            case "SideAway", "SideBack" -> step.detail("side").map(side -> text("way." + step.kind() + "." + side));
            case "CallEnded" -> step.detail("reason").map(reason -> text("way.ended." + reason));
            case "FeelingAnswered" -> step.detail("feeling").flatMap(feeling -> step.detail("side").map(side ->
                    text("board.felt." + side, text("feelings.feeling." + feeling))));
            case "NeedMetAnswered" -> step.detail("met").map(met -> text("board.met." + met));
            case "WordsGiven", "PromptSkipped" ->
                    step.detail("side").map(side -> text("way." + step.kind() + "." + side));
            default -> Optional.empty();
        };
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

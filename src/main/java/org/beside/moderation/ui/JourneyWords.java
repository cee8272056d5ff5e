package org.beside.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beside.journey.Recorded;
import org.beside.shared.PersonId;

/** A journey told step by step, one sentence for each touchpoint. */
class JourneyWords {

    private final Component page;
    private final Function<PersonId, String> names;
    private final Map<PersonId, String> known = new HashMap<>();

    /** @param names what each person in it is called; each is asked for once */
    JourneyWords(Component page, Function<PersonId, String> names) {
        this.page = page;
        this.names = names;
    }

    /** @param line a step's sentence, with the time at which it happened */
    OrderedList tell(List<Recorded> journey, Line line) {
        var steps = new OrderedList();
        steps.addClassName("journey");
        journey.forEach(touchpoint -> steps.add(new ListItem(line.of(touchpoint, sentence(touchpoint)))));
        return steps;
    }

    interface Line {
        String of(Recorded touchpoint, String sentence);
    }

    private String sentence(Recorded touchpoint) {
        return text("journey." + touchpoint.kind(),
                touchpoint.person().map(this::name).orElseGet(() -> text("board.someone")),
                what(touchpoint), touchpoint.detail("moment").map(moment -> text("journey.moment." + moment)).orElse(""));
    }

    private String name(PersonId person) {
        return known.computeIfAbsent(person, names);
    }

    /** What was said or asked, where the touchpoint is about that. */
    private String what(Recorded touchpoint) {
        return Stream.of(
                        told(touchpoint, "feeling", feeling -> text("feelings.feeling." + feeling)),
                        told(touchpoint, "guess", feeling -> text("feelings.feeling." + feeling)),
                        told(touchpoint, "met", met -> text("feelings.met." + met)),
                        told(touchpoint, "question", question -> text("journey.question." + question)),
                        told(touchpoint, "reason", reason -> text("journey.ended." + reason)),
                        told(touchpoint, "words", this::chosen))
                .flatMap(found -> found).findFirst().orElse("");
    }

    private String chosen(String words) {
        return Stream.of(words.split(" ")).map(word -> text("feelings.feeling-words." + word))
                .collect(Collectors.joining(text("app.list-separator")));
    }

    private static Stream<String> told(Recorded touchpoint, String detail, Function<String, String> words) {
        return touchpoint.detail(detail).map(words).stream();
    }

    private String text(String key, Object... facts) {
        return page.getTranslation(key, facts);
    }
}

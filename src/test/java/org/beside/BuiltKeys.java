package org.beside;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beside.call.CallRole;
import org.beside.call.EndReason;
import org.beside.feelings.Concern;
import org.beside.feelings.Feeling;
import org.beside.feelings.FeelingWord;
import org.beside.feelings.Moment;
import org.beside.feelings.NeedMet;
import org.beside.feelings.Question;
import org.beside.feelings.insight.Circumstances;
import org.beside.feelings.insight.Circumstances.Wait;
import org.beside.feelings.insight.Guessed;
import org.beside.feelings.insight.Headline.Mood;
import org.beside.feelings.wall.WallWord.State;
import org.beside.journey.Touchpoint;
import org.beside.matching.Daytime;
import org.beside.matching.NeedKind;
import org.beside.matching.Reason;
import org.beside.matching.Snooze;
import org.beside.moderation.BoardEntry.Stage;
import org.beside.people.Detail;
import org.beside.people.HelpStyle;
import org.beside.people.HowOften;
import org.beside.people.Role;
import org.beside.shared.SpokenLanguage.Level;
import org.beside.shared.ui.Tone;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Keys that the code puts together. */
final class BuiltKeys {

    /** Each beginning, and what may follow it. */
    static final Map<String, List<String>> BY_BEGINNING = byBeginning();

    private BuiltKeys() {
    }

    static Set<String> all() {
        return BY_BEGINNING.entrySet().stream()
                .flatMap(built -> built.getValue().stream().map(end -> built.getKey() + end)).collect(Collectors.toSet());
    }

    private static Map<String, List<String>> byBeginning() {
        var waiting = List.of("ringing", "between", "nobody-yet");
        var keys = new LinkedHashMap<String, List<String>>();
        Stream.of("join.headline.", "join.lead.").forEach(prefix -> keys.put(prefix, names(Role.values())));
        Stream.of("join.level.", "ring.language.").forEach(prefix -> keys.put(prefix, names(Level.values())));
        Stream.of("call.headline.", "feelings.back.", "board.away.", "board.felt.")
                .forEach(prefix -> keys.put(prefix, names(CallRole.values())));
        keys.put("feelings.feeling.", names(Feeling.values()));
        keys.put("feelings.feeling-words.", Stream.concat(Stream.of("help"), names(FeelingWord.values()).stream()).toList());
        keys.put("journey.", touchpoints());
        keys.put("journey.moment.", names(Moment.values()));
        keys.put("journey.question.", names(Question.values()));
        keys.put("journey.ended.", names(EndReason.values()));
        keys.put("concerns.kind.", names(Concern.Kind.values()));
        Stream.of("settings.detail.", "ring.detail.").forEach(prefix -> keys.put(prefix, names(Detail.values())));
        keys.put("settings.asked.", names(HowOften.values()));
        keys.put("ring.pace.", names(HelpStyle.values()));
        Stream.of(Tone.values()).forEach(place -> keys.put(place.beginning(), place.variants()));
        Stream.of("feelings.met.", "board.met.").forEach(prefix -> keys.put(prefix, names(NeedMet.values())));
        keys.put("board.", names(Stage.values()).stream().filter(stage -> !stage.equals(Stage.ENDED.name())).toList());
        keys.put("board.ended.", names(EndReason.values()));
        Stream.of("board.section.", "board.empty.").forEach(prefix -> keys.put(prefix, List.of("waiting", "live", "ended")));
        keys.put("start.promise.", List.of("feeling", "private", "yours"));
        keys.put("orientation.", Stream.of("what", "streets", "guide")
                .flatMap(thing -> Stream.of(thing, thing + ".words")).toList());
        keys.put("settings.style.", names(HelpStyle.values()));
        keys.put("volunteer.snooze.", names(Snooze.values()));
        keys.put("ask.fact.daytime.", names(Daytime.values()));
        keys.put("ask.kind.", names(NeedKind.values()));
        keys.put("ring.reason.", List.of("AGAIN_PLEASE", "VERIFIED", "SPEAKS_A_LITTLE"));
        keys.put("board.reason.", names(Reason.values()));
        keys.put("camera.", List.of("refused", "absent", "busy", "insecure", "unsupported"));
        keys.put("ask.waiting.", Stream.of("soon.", "long.")
                .flatMap(tone -> waiting.stream().map(tone::concat)).toList());
        keys.put("ask.waiting.again.", waiting);
        keys.put("check.lead.", List.of(Role.REQUESTER.name(), Role.VOLUNTEER.name()));
        keys.put("error.", Stream.of("not-found", "fault")
                .flatMap(page -> Stream.of(page + ".title", page + ".words")).toList());
        keys.put("feelings.words.", List.of("help"));
        keys.putAll(ofTheFigures());
        return keys;
    }

    private static Map<String, List<String>> ofTheFigures() {
        var keys = new LinkedHashMap<String, List<String>>();
        keys.put("insight.headline.", names(Mood.values()));
        keys.put("insight.met.", names(NeedMet.values()));
        keys.put("insight.wait.", names(Wait.values()));
        keys.put("insight.daytime.", names(Circumstances.Daytime.values()));
        keys.put("insight.privacy.", List.of("OPEN", "PRIVATE"));
        keys.put("insight.guess.", names(Guessed.values()));
        keys.put("insight.response.", List.of("ANSWERED", "SKIPPED", "EXPIRED"));
        keys.put("insight.return.", List.of("BACK", "AWAY"));
        keys.put("insight.request.", List.of("COMPLETED", "BROKEN_OFF", "NOT_CONNECTED", "UNANSWERED", "CANCELLED"));
        keys.put("insight.side.", names(CallRole.values()));
        keys.put("insight.moment.", List.of("WAITING", "AFTER", "LATER"));
        keys.put("insight.question.", List.of("FEELING", "FEELING_WORDS", "WORDS", "NEED_MET", "GUESS"));
        keys.put("insight.about.", List.of("five", "weeks", "once", "told-apart"));
        keys.put("wall.state.", names(State.values()));
        Stream.of("wall.decide.", "wall.decided.").forEach(prefix -> keys.put(prefix, List.of("SHOWN", "KEPT_BACK")));
        Stream.of("days.beside", "days.thanked").forEach(key -> keys.put(key, List.of("", ".people", ".few")));
        return keys;
    }

    /** Everything that can happen to a request has a sentence. */
    private static List<String> touchpoints() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Touchpoint.class));
        return scanner.findCandidateComponents("org.beside").stream().map(BeanDefinition::getBeanClassName)
                .filter(name -> !name.contains("Tests"))
                .map(name -> name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1)).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}

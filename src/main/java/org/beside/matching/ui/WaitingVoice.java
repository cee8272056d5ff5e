package org.beside.matching.ui;

import com.vaadin.flow.component.Component;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.beside.matching.Matching;
import org.beside.matching.Wait;
import org.beside.shared.OfferId;
import org.beside.shared.RequestId;
import org.beside.shared.SpokenLanguage.Level;
import org.beside.shared.ui.Pulse;
import org.beside.shared.ui.Sentences;
import org.beside.shared.ui.StatusLine;

/** Tells a waiting person what is true, in full when it has changed and in short when it has not. */
class WaitingVoice {

    private final Component page;
    private final Matching matching;
    private final StatusLine status;

    private final Set<String> told = new HashSet<>();
    private Optional<WaitingWords> lastWords = Optional.empty();

    WaitingVoice(Component page, Matching matching, StatusLine status) {
        this.page = page;
        this.matching = matching;
        this.status = status;
    }

    void tellTheTruth(RequestId request) {
        tell(request, words -> true);
    }

    /** What has just been said in full is not cut short by saying the same again. */
    void tellWhatIsNew(RequestId request) {
        tell(request, words -> !words.again());
    }

    /** That somebody has answered, and where the two can talk only a little, that too. */
    void tellWhoAnswered(OfferId offer, Locale locale) {
        status.say(matching.languageOf(offer).filter(language -> language.level() == Level.LITTLE)
                .map(language -> page.getTranslation("ask.answered.little", language.nameIn(locale)))
                .orElseGet(() -> page.getTranslation("ask.answered")));
    }

    /** The next time everything is said in full. */
    void sayInFull() {
        lastWords = Optional.empty();
    }

    /** The next wait is another one: its facts have not been told. */
    void forgetAll() {
        sayInFull();
        told.clear();
    }

    private void tell(RequestId request, Predicate<WaitingWords> worthSaying) {
        matching.waitOf(request).ifPresent(wait -> {
            var words = WaitingWords.of(wait, lastWords);
            if (!worthSaying.test(words)) {
                return;
            }
            lastWords = Optional.of(words);
            status.say(Sentences.joined(Stream.concat(
                    Stream.of(page.getTranslation(words.key(), words.people(), words.seconds())), newFact(wait)).toList()));
            Pulse.ifAlive(page, () -> matching.stillWaiting(request));
        });
    }

    private Stream<String> newFact(Wait wait) {
        return WaitingFact.of(wait).stream().filter(fact -> told.add(fact.key())).limit(1)
                .map(fact -> page.getTranslation(fact.key(), fact.number()));
    }
}

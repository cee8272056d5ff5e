package org.beside.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.ResourceBundle;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.beside.matching.Wait;

class WaitingWordsTests {

    private static final ResourceBundle ENGLISH =
            ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ENGLISH);

    @Example
    void saysWhoIsBeingRung() {
        assertThat(of(5, 2, 3).key()).isEqualTo("ask.waiting.soon.ringing");
        assertThat(of(5, 2, 3).people()).isEqualTo(2);
        assertThat(of(5, 2, 3).seconds()).isEqualTo(5);
    }

    @Example
    void saysHowManyCouldNotComeWhenNobodyRings() {
        assertThat(of(59, 0, 3).key()).isEqualTo("ask.waiting.soon.between");
        assertThat(of(59, 0, 3).people()).isEqualTo(3);
    }

    @Example
    void saysThatNobodyIsFreeWhenNobodyHasBeenRung() {
        assertThat(of(1, 0, 0).key()).isEqualTo("ask.waiting.soon.nobody-yet");
    }

    @Example
    void thanksForTheWaitFromTheSixtiethSecond() {
        assertThat(of(59, 1, 1).key()).startsWith("ask.waiting.soon.");
        assertThat(of(60, 1, 1).key()).startsWith("ask.waiting.long.");
    }

    @Example
    void saysInShortWhatHasNotChangedAndInFullWhatHas() {
        var before = Optional.of(of(5, 2, 3));
        assertThat(WaitingWords.of(wait(16, 2, 3), before).key()).isEqualTo("ask.waiting.again.ringing");
        assertThat(WaitingWords.of(wait(16, 1, 3), before).key()).isEqualTo("ask.waiting.soon.ringing");
        assertThat(WaitingWords.of(wait(60, 2, 3), before).key()).isEqualTo("ask.waiting.long.ringing");
    }

    @Property
    void hasATrueSentenceForEveryWait(
            @ForAll @LongRange(max = 100_000) long seconds, @ForAll @IntRange(max = 20) int ringing,
            @ForAll @IntRange(max = 20) int before) {
        var words = of(seconds, ringing, ringing + before);
        assertThat(ENGLISH.containsKey(words.key())).isTrue();
        assertThat(words.key().endsWith(".ringing")).isEqualTo(ringing > 0);
        assertThat(words.key().endsWith(".nobody-yet")).isEqualTo(ringing + before == 0);
        assertThat(words.people()).isEqualTo(ringing > 0 ? ringing : before);
    }

    private static WaitingWords of(long seconds, int ringing, int everRung) {
        return WaitingWords.of(wait(seconds, ringing, everRung), Optional.empty());
    }

    private static Wait wait(long seconds, int ringing, int everRung) {
        return new Wait(Duration.ofSeconds(seconds), ringing, everRung, Set.of(), Set.of(), Optional.empty(), false, false);
    }
}

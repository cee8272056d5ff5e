package org.beside.feelings;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Words for a feeling, to choose any number from. */
public enum FeelingWord {

    RELIEVED, CALM, HAPPY, PROUD, GRATEFUL, WORRIED, FRUSTRATED, RUSHED, EMBARRASSED, LET_DOWN, BURDEN, SOMETHING_ELSE;

    /** All of them in one text, in their own order, such as "CALM PROUD". */
    static String write(Collection<FeelingWord> words) {
        return words.stream().sorted().map(FeelingWord::name).collect(Collectors.joining(" "));
    }

    /** @throws IllegalArgumentException when there is none */
    static Set<FeelingWord> checked(Set<FeelingWord> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("feelings.choose-some");
        }
        return Set.copyOf(words);
    }
}

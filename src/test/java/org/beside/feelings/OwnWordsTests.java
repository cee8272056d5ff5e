package org.beside.feelings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class OwnWordsTests {

    @Example
    void saysWhatIsWrong() {
        assertThat(OwnWords.problemWith("")).contains("feelings.words.empty");
        assertThat(OwnWords.problemWith(" \n\t ")).contains("feelings.words.empty");
        assertThat(OwnWords.problemWith("a".repeat(2001))).contains("feelings.words.long");
        assertThat(OwnWords.problemWith("字".repeat(10_000))).contains("feelings.words.long");
        assertThat(OwnWords.problemWith("a\u0000b")).contains("feelings.words.characters");
        assertThat(OwnWords.problemWith("\u001b[31mred")).contains("feelings.words.characters");
        assertThat(OwnWords.problemWith("two\nlines\tand 😀 שלום")).isEmpty();
        assertThat(OwnWords.problemWith(" " + "a".repeat(2000) + " ")).isEmpty();
    }

    @Property
    void wordsAreTakenExactlyWhenNothingIsWrongWithThem(@ForAll @StringLength(max = 2100) String typed) {
        var problem = OwnWords.problemWith(typed);
        if (problem.isEmpty()) {
            assertThat(new OwnWords(typed).text()).isEqualTo(typed.strip()).hasSizeBetween(1, OwnWords.LONGEST);
        } else {
            assertThatThrownBy(() -> new OwnWords(typed)).hasMessage(problem.get());
        }
    }

    @Example
    void theyAreNeverPartOfATextThatCouldBeLogged() {
        assertThat(new OwnWords("I cried").toString()).doesNotContain("cried");
    }
}

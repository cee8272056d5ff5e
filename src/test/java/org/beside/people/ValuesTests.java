package org.beside.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.beside.shared.SpokenLanguage;
import org.beside.shared.SpokenLanguage.Level;

/** Names, addresses and passwords as people really type them. */
class ValuesTests {

    @Example
    void takesNamesInEveryWritingAndLeavesThemAsTheyAre() {
        for (var name : List.of("Ana", "王小明", "김민수", "محمد", "שרה", "Zoë-Maria d’Arc", "👩🏽‍🦯 Lin", "می‌خواهم", "J. R.", "X")) {
            assertThat(new PersonName(name).text()).isEqualTo(name);
        }
    }

    @Example
    void saysWhatIsWrongWithAName() {
        assertThat(PersonName.problemWith("")).contains("join.name.empty");
        assertThat(PersonName.problemWith(" \t\n\u3000")).contains("join.name.empty");
        assertThat(PersonName.problemWith("a".repeat(81))).contains("join.name.long");
        assertThat(PersonName.problemWith("王".repeat(10_000))).contains("join.name.long");
        assertThat(PersonName.problemWith("A\u0000na")).contains("join.name.characters");
        assertThat(PersonName.problemWith("A\nna")).contains("join.name.characters");
        assertThat(PersonName.problemWith("a".repeat(80))).isEmpty();
    }

    /** A name of nothing but invisible characters is no name, and nobody can be spoken to by it. */
    @Example
    void aNameThatNobodyCouldSeeIsEmpty() {
        assertThat(PersonName.problemWith("\u200B\u2060")).contains("join.name.empty");
        assertThat(PersonName.problemWith("\uFEFF")).contains("join.name.empty");
    }

    /** These turn the writing of everything after them around, also of what is not theirs. */
    @Example
    void aNameCannotTurnTheRestOfALineAround() {
        for (var turning : List.of("\u202A", "\u202D", "\u202E", "\u2066", "\u2069")) {
            assertThat(PersonName.problemWith("Ana" + turning)).contains("join.name.characters");
        }
    }

    @Example
    void aNameCannotBreakALineOrBeHalfACharacter() {
        assertThat(PersonName.problemWith("Ana\u2028Maria")).contains("join.name.characters");
        assertThat(PersonName.problemWith("Ana\uD83D")).contains("join.name.characters");
    }

    @Property
    void aNameIsTakenExactlyWhenNothingIsWrongWithIt(@ForAll @StringLength(max = 120) String typed) {
        var problem = PersonName.problemWith(typed);
        if (problem.isEmpty()) {
            var name = new PersonName(typed).text();
            assertThat(name).isEqualTo(typed.strip()).hasSizeBetween(1, PersonName.LONGEST);
            assertThat(name.codePoints()).noneMatch(Character::isISOControl);
        } else {
            assertThatThrownBy(() -> new PersonName(typed)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(problem.get());
        }
    }

    @Example
    void saysWhatIsWrongWithAnAddress() {
        assertThat(Email.problemWith("   ")).contains("join.email.empty");
        for (var wrong : List.of("ana", "ana@", "@example.org", "ana@example", "a na@example.org", "ana@exa_mple.org",
                "ana@-example.org", "ana@example.org\u0000", "ana@ex\nample.org", "ana@example..org", "王@example.org",
                "ana@" + "a".repeat(64) + ".org", "a".repeat(65) + "@example.org", "a".repeat(10_000) + "@example.org",
                "ana@example.org, bob@example.org", "ana@" + "example.".repeat(40) + "org")) {
            assertThat(Email.problemWith(wrong)).as(wrong).contains("join.email.syntax");
        }
    }

    @Example
    void anAddressIsTheSameInCapitalsAndWithSpacesAround() {
        assertThat(new Email("  Ana.Maria+Beside@EXAMPLE.Org ")).isEqualTo(new Email("ana.maria+beside@example.org"));
    }

    @Property
    void anyPlainAddressIsTakenInLowerCase(@ForAll("addresses") String typed) {
        assertThat(new Email(typed).text()).isEqualTo(typed.toLowerCase(Locale.ROOT));
        assertThat(new Email(new Email(typed).text())).isEqualTo(new Email(typed));
    }

    /** A slow pattern would let one long address keep a thread busy. */
    @Property(tries = 50)
    void tellsOfAnyTextWithoutFailing(@ForAll @StringLength(max = 10_000) String typed) {
        if (Email.problemWith(typed).isEmpty()) {
            assertThat(new Email(typed).text()).hasSizeLessThanOrEqualTo(254);
        } else {
            assertThatThrownBy(() -> new Email(typed)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Provide
    Arbitrary<String> addresses() {
        var word = Arbitraries.strings().withCharRange('a', 'z').withCharRange('A', 'Z').withCharRange('0', '9')
                .ofMinLength(1).ofMaxLength(20);
        return net.jqwik.api.Combinators.combine(word, word, word).as((who, where, end) -> who + "@" + where + "." + end);
    }

    @Property
    void aPasswordIsTakenByItsLengthAloneAndNeverShown(@ForAll @StringLength(max = 260) String typed) {
        if (typed.length() >= 10 && typed.length() <= 200) {
            assertThat(new Password(typed).text()).isEqualTo(typed);
            assertThat(new Password(typed).toString()).isEqualTo("(hidden)");
        } else {
            assertThatThrownBy(() -> new Password(typed)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(typed.length() < 10 ? "join.password.short" : "join.password.long");
        }
    }

    @Example
    void aTextOfTenThousandCharactersIsNoPassword() {
        assertThat(Password.problemWith("a".repeat(10_000))).contains("join.password.long");
    }

    @Example
    void someoneSpeaksAtLeastOneLanguageAndNoneTwice() {
        assertThatThrownBy(() -> joining(List.of())).hasMessage("join.languages.empty");
        assertThatThrownBy(() -> joining(List.of(
                new SpokenLanguage("de-AT", Level.WELL), new SpokenLanguage("de-CH", Level.LITTLE))))
                .hasMessage("Each language is named once");
    }

    @Example
    void thePasswordIsInNoTextThatCouldBeLogged() {
        assertThat(joining(List.of(new SpokenLanguage("de", Level.WELL))).toString()).doesNotContain("correct horse");
        assertThat(new Account(new org.beside.shared.PersonId(new java.util.UUID(1, 2)), Role.ADMIN, true, "the hash").toString())
                .doesNotContain("the hash");
    }

    private static Joining joining(List<SpokenLanguage> languages) {
        return new Joining(new PersonName("Ana"), new Email("ana@example.org"), new Password("correct horse battery"),
                Role.VOLUNTEER, languages, ZoneOffset.UTC, Locale.GERMAN);
    }
}

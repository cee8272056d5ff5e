package org.beside.feelings;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.beside.feelings.Prompt.FeelingAnswered;
import org.beside.feelings.Prompt.FeelingWordsChosen;
import org.beside.feelings.Prompt.NeedMetAnswered;
import org.beside.feelings.Prompt.RequesterGuessed;
import org.beside.feelings.Prompt.WordsGiven;
import org.beside.journey.Touchpoint;

/** What somebody says to a prompt: what is stored of it, and what the journey is told. */
sealed interface Answer {

    Question question();

    Touchpoint told(Prompt prompt, Instant at);

    /** What was chosen, as it is stored. */
    default Optional<String> choice() {
        return Optional.empty();
    }

    default Optional<OwnWords> ownWords() {
        return Optional.empty();
    }

    default Set<FeelingWord> chosen() {
        return Set.of();
    }

    record Felt(Feeling feeling) implements Answer {

        @Override
        public Question question() {
            return Question.FEELING;
        }

        @Override
        public Optional<String> choice() {
            return Optional.of(feeling.name());
        }

        @Override
        public Touchpoint told(Prompt prompt, Instant at) {
            return new FeelingAnswered(prompt.request(), prompt.call(), prompt.moment(), prompt.side(), feeling,
                    Optional.of(prompt.person()), at);
        }
    }

    record Chose(Set<FeelingWord> chosen) implements Answer {

        public Chose {
            chosen = FeelingWord.checked(chosen);
        }

        @Override
        public Question question() {
            return Question.FEELING_WORDS;
        }

        @Override
        public Touchpoint told(Prompt prompt, Instant at) {
            return new FeelingWordsChosen(prompt.request(), prompt.call(), prompt.moment(), prompt.side(),
                    FeelingWord.write(chosen), Optional.of(prompt.person()), at);
        }
    }

    record Said(OwnWords words) implements Answer {

        @Override
        public Question question() {
            return Question.WORDS;
        }

        @Override
        public Optional<OwnWords> ownWords() {
            return Optional.of(words);
        }

        @Override
        public Touchpoint told(Prompt prompt, Instant at) {
            return new WordsGiven(prompt.request(), prompt.call(), prompt.moment(), prompt.side(),
                    Optional.of(prompt.person()), at);
        }
    }

    record Met(NeedMet met) implements Answer {

        @Override
        public Question question() {
            return Question.NEED_MET;
        }

        @Override
        public Optional<String> choice() {
            return Optional.of(met.name());
        }

        @Override
        public Touchpoint told(Prompt prompt, Instant at) {
            return new NeedMetAnswered(prompt.request(), prompt.call(), prompt.moment(), prompt.side(), met,
                    Optional.of(prompt.person()), at);
        }
    }

    record Guessed(Feeling guess) implements Answer {

        @Override
        public Question question() {
            return Question.GUESS;
        }

        @Override
        public Optional<String> choice() {
            return Optional.of(guess.name());
        }

        @Override
        public Touchpoint told(Prompt prompt, Instant at) {
            return new RequesterGuessed(prompt.request(), prompt.call(), prompt.moment(), prompt.side(), guess,
                    Optional.of(prompt.person()), at);
        }
    }
}

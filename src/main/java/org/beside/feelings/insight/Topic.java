package org.beside.feelings.insight;

import java.util.List;
import java.util.Optional;
import org.beside.feelings.insight.Packing.Counting;

/** What figures are about. Each topic is told apart from the others; a name that has been published stays. */
public enum Topic {

    /** How requesters felt right after a call: the heart of it, with all that is known besides. */
    AFTER(Counting.ONCE, "AFTER.FEELING.REQUESTER"),
    /** How requesters felt when they thought back, at least a day later. */
    LATER(Counting.ONCE, "LATER.FEELING.REQUESTER"),
    /** How volunteers felt right after a call. */
    VOLUNTEER_AFTER(Counting.ONCE, "AFTER.FEELING.VOLUNTEER"),
    /** What volunteers guessed, against what the requester of the same call said. */
    GUESS(Counting.ONCE),
    /** The words that people chose for how they felt. */
    WORD(Counting.ONCE_FOR_EACH_ANSWER),
    /** Who skipped a question or left it open, and of the answers those that nothing else tells of. */
    RESPONSE(Counting.ONCE),
    /** Whether those who felt so asked again within thirty days. */
    RETURN(Counting.ONCE),
    /** What became of requests. */
    REQUEST(Counting.EACH_TIME);

    /** Fewer people than this are never told of. */
    static final int ENOUGH = 5;
    /** The same where it is about own words. */
    static final int ENOUGH_FOR_OWN_WORDS = 10;

    private static final String ANSWERED = "ANSWERED";
    private static final String OWN_WORDS = ".WORDS.";

    private final Counting counting;
    private final Optional<String> question;

    Topic(Counting counting) {
        this.counting = counting;
        this.question = Optional.empty();
    }

    Topic(Counting counting, String question) {
        this.counting = counting;
        this.question = Optional.of(question);
    }

    /** The question of which this topic tells every answer, so that its packets tell how many answered, too. */
    Optional<String> question() {
        return question;
    }

    /**
     * Whether this answer may be told. No answer is counted by two topics: "25 answered" beside "24 said good" would be one
     * who did not. Of own words nothing else is told.
     */
    boolean tells(String subject, String answer) {
        return this != RESPONSE || !answer.equals(ANSWERED) || subject.contains(OWN_WORDS);
    }

    /** How answers of this topic are put together; the subject is the question where there are several. */
    Packing packing(String subject) {
        return new Packing(subject.contains(OWN_WORDS) ? ENOUGH_FOR_OWN_WORDS : ENOUGH, counting);
    }

    /** The topics that are told from what was said within a week. */
    static List<Topic> ofTheWeek() {
        return List.of(AFTER, LATER, VOLUNTEER_AFTER, GUESS, WORD, RESPONSE, REQUEST);
    }
}

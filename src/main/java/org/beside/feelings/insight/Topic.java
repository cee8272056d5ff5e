package org.beside.feelings.insight;

import java.util.List;
import org.beside.feelings.insight.Packing.Counting;

/** What figures are about. Each topic is told apart from the others; a name that has been published stays. */
public enum Topic {

    /** How requesters felt right after a call: the heart of it, with all that is known besides. */
    AFTER(Counting.ONCE),
    /** How requesters felt when they thought back, at least a day later. */
    LATER(Counting.ONCE),
    /** How volunteers felt right after a call. */
    VOLUNTEER_AFTER(Counting.ONCE),
    /** What volunteers guessed, against what the requester of the same call said. */
    GUESS(Counting.ONCE),
    /** The words that people chose for how they felt. */
    WORD(Counting.ONCE_FOR_EACH_ANSWER),
    /** Whether those who were asked answered or skipped. */
    RESPONSE(Counting.ONCE),
    /** Whether those who felt so asked again within thirty days. */
    RETURN(Counting.ONCE),
    /** What became of requests. */
    REQUEST(Counting.EACH_TIME);

    /** Fewer people than this are never told of. */
    static final int ENOUGH = 5;
    /** The same where it is about own words. */
    static final int ENOUGH_FOR_OWN_WORDS = 10;

    private final Counting counting;

    Topic(Counting counting) {
        this.counting = counting;
    }

    /** How answers of this topic are put together; the subject is the question where there are several. */
    Packing packing(String subject) {
        return new Packing(subject.contains(".WORDS.") ? ENOUGH_FOR_OWN_WORDS : ENOUGH, counting);
    }

    /** The topics that are told from what was said within a week. */
    static List<Topic> ofTheWeek() {
        return List.of(AFTER, LATER, VOLUNTEER_AFTER, GUESS, WORD, RESPONSE, REQUEST);
    }
}

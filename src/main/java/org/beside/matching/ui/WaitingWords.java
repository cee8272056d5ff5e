package org.beside.matching.ui;

import java.time.Duration;
import java.util.Optional;
import org.beside.matching.Wait;

/**
 * Which sentence is true of a waiting request. A pure function of what is the case, so that it never promises. What has
 * changed is told in full; what has not is told in short, with the time, so that there is something to hear.
 *
 * @param situation what is the case, as part of a translation key
 * @param again     whether the same was said last time
 * @param people    how many volunteers the sentence is about
 * @param seconds   how long the person has waited
 */
record WaitingWords(String situation, boolean again, int people, long seconds) {

    private static final Duration LONG = Duration.ofSeconds(60);

    static WaitingWords of(Wait wait, Optional<WaitingWords> before) {
        var tone = wait.waited().compareTo(LONG) >= 0 ? "long" : "soon";
        var people = wait.ringing() > 0 ? wait.ringing() : wait.everRung();
        var situation = tone + (wait.ringing() > 0 ? ".ringing" : people > 0 ? ".between" : ".nobody-yet");
        var again = before.filter(last -> last.situation.equals(situation) && last.people == people).isPresent();
        return new WaitingWords(situation, again, people, wait.waited().toSeconds());
    }

    String key() {
        return again ? "ask.waiting.again." + situation.substring(situation.indexOf('.') + 1) : "ask.waiting." + situation;
    }
}

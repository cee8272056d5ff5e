package org.beside.matching.ui;

import java.time.Duration;
import org.beside.matching.Wait;

/** Which sentence is true of a waiting request, and what stands in it. A pure function, so that it never promises. */
record WaitingWords(String key, Object... facts) {

    private static final Duration LONG = Duration.ofSeconds(60);

    static WaitingWords of(Wait wait) {
        var tone = wait.waited().compareTo(LONG) >= 0 ? "long" : "soon";
        if (wait.ringing() > 0) {
            return new WaitingWords("ask.waiting." + tone + ".ringing", wait.ringing(), wait.waited().toSeconds());
        }
        var found = wait.everRung() > 0 ? ".between" : ".nobody-yet";
        return new WaitingWords("ask.waiting." + tone + found, wait.everRung(), wait.waited().toSeconds());
    }
}

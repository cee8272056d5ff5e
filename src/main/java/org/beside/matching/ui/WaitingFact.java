package org.beside.matching.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.beside.matching.Reason;
import org.beside.matching.Wait;

/**
 * Something besides who is being rung that is true of a wait, and worth saying once.
 *
 * @param number the seconds of which it speaks; 0 when it speaks of none
 */
record WaitingFact(String key, long number) {

    private static final int ROUNDED_TO = 5;

    /** All that is true, the most important first. */
    static List<WaitingFact> of(Wait wait) {
        var facts = new ArrayList<WaitingFact>();
        if (wait.again()) {
            facts.add(new WaitingFact("ask.fact.again", 0));
        }
        if (wait.isPrivate()) {
            facts.add(new WaitingFact("ask.fact.private", 0));
        }
        if (wait.relaxed().contains(Reason.SPEAKS_A_LITTLE)) {
            facts.add(new WaitingFact("ask.fact.little", 0));
        }
        if (wait.relaxed().contains(Reason.RUNG_AGAIN)) {
            facts.add(new WaitingFact("ask.fact.rung-again", 0));
        }
        if (wait.daytimes().size() == 1) {
            facts.add(new WaitingFact("ask.fact.daytime." + wait.daytimes().iterator().next(), 0));
        }
        wait.typical().map(WaitingFact::rounded)
                .ifPresent(seconds -> facts.add(new WaitingFact("ask.fact.typical", seconds)));
        return facts;
    }

    /** Up to the next five seconds: a promise that is kept rather than a figure that is exact. */
    private static long rounded(Duration wait) {
        return (wait.toSeconds() / ROUNDED_TO + 1) * ROUNDED_TO;
    }
}

package org.beside.feelings.ui;

import java.util.Optional;
import org.beside.call.CallRole;
import org.beside.call.EndReason;
import org.beside.feelings.Feeling;
import org.beside.shared.ui.Tone;

/** Which sentence closes a call: by how it ended, and at the very end by what the person told. */
final class ClosingWords {

    private ClosingWords() {
    }

    static String closing(CallRole side, EndReason reason) {
        return Tone.ENDED.key(side + "." + switch (reason) {
            case HUNG_UP_BY_REQUESTER, HUNG_UP_BY_VOLUNTEER -> "WELL";
            case LOST -> "LOST";
            case NEVER_CONNECTED -> "NEVER_CONNECTED";
            case ENDED_BY_MODERATOR -> "BY_MODERATOR";
        });
    }

    static String done(CallRole side, Optional<Feeling> felt) {
        return Tone.ANSWERED.key(side + "." + felt.map(ClosingWords::told).orElse("PLAIN"));
    }

    private static String told(Feeling feeling) {
        return feeling.isBad() ? "BAD" : feeling.isGood() ? "GOOD" : "PLAIN";
    }
}

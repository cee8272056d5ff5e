package org.beside.feelings;

import java.util.List;
import org.beside.call.CallRole;

/** What is asked, one question at a time. The feeling always comes first. */
public enum Question {

    FEELING, FEELING_WORDS, WORDS, NEED_MET, GUESS;

    /**
     * The questions for this side after a call, in order. Whether the need was met is the requester's to say; a volunteer
     * may guess how the requester felt.
     */
    public static List<Question> forSide(CallRole side) {
        return switch (side) {
            case REQUESTER -> List.of(FEELING, FEELING_WORDS, WORDS, NEED_MET);
            case VOLUNTEER -> List.of(FEELING, FEELING_WORDS, WORDS, GUESS);
        };
    }
}

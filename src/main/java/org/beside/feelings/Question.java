package org.beside.feelings;

import java.util.List;
import org.beside.call.CallRole;

/** What is asked, one question at a time. The feeling always comes first. */
public enum Question {

    FEELING, NEED_MET, WORDS;

    /** The questions for this side of a call, in order. Whether the need was met is the requester's to say. */
    public static List<Question> forSide(CallRole side) {
        return switch (side) {
            case REQUESTER -> List.of(FEELING, NEED_MET, WORDS);
            case VOLUNTEER -> List.of(FEELING, WORDS);
        };
    }
}

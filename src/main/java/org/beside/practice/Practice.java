package org.beside.practice;

import java.util.List;
import org.springframework.stereotype.Service;

/** What the pages of this room need to know from the server; the check itself runs between browser and peer. */
@Service
public class Practice {

    private final StunSettings stun;

    Practice(StunSettings stun) {
        this.stun = stun;
    }

    /** The STUN servers that a browser asks for its public address in a call; often none. */
    public List<String> stunUrls() {
        return stun.stunUrls();
    }
}

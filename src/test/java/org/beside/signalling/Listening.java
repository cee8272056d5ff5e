package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.beside.call.CallRole;
import org.beside.call.Part.Phase;
import org.beside.signalling.Relay.Member;
import org.beside.signalling.SignalMessage.NumberedFromServer;

/** Writes down what it is told, in a form that reads well in a test. */
final class Listening implements Member {

    private final List<Object> heard = new CopyOnWriteArrayList<>();

    List<Object> heard() {
        return heard;
    }

    void hasHeard(Object... things) {
        assertThat(heard).containsExactly(things);
    }

    @Override
    public void welcome(CallRole role, Phase phase, boolean peerPresent) {
        heard.add(role + (phase == Phase.RINGING ? " ringing" : "") + (peerPresent ? " with peer" : " alone"));
    }

    @Override
    public void hear(NumberedFromServer message) {
        heard.add(message);
    }

    @Override
    public void displaced() {
        heard.add("displaced");
    }

    @Override
    public void ended(Ending reason) {
        heard.add(reason);
    }
}

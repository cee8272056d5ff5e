package org.beside.call;

import org.springframework.boot.test.context.TestComponent;

/** For tests of other rooms: lets happen to calls what has become due. */
@TestComponent
public class CallTimes {

    private final Calls calls;

    CallTimes(Calls calls) {
        this.calls = calls;
    }

    public void lookAtTheClock() {
        calls.giveUpOnThoseThatNeverConnected();
    }
}

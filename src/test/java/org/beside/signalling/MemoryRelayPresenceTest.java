package org.beside.signalling;

class MemoryRelayPresenceTest extends PresenceContract {

    @Override
    Relay relay() {
        return new MemoryRelay();
    }
}

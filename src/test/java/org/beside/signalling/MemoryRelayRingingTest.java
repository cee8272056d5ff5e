package org.beside.signalling;

class MemoryRelayRingingTest extends RingingContract {

    @Override
    Relay relay() {
        return new MemoryRelay();
    }
}

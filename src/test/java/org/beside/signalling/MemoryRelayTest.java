package org.beside.signalling;

class MemoryRelayTest extends RelayContract {

    @Override
    Relay relay() {
        return new MemoryRelay();
    }
}

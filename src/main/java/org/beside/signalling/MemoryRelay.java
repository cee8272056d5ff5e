package org.beside.signalling;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.beside.call.Part.Phase;
import org.beside.shared.CallId;

/** The relay for one node: a map of rooms. */
final class MemoryRelay implements Relay {

    private final Map<CallId, Room> rooms = new ConcurrentHashMap<>();

    @Override
    public Stay join(Seat seat, Phase phase, Member member) {
        return inRoom(seat.call(), room -> room.join(seat, phase, member));
    }

    @Override
    public Absence expect(Seat seat) {
        return inRoom(seat.call(), room -> room.expect(seat));
    }

    @Override
    public void answer(CallId call) {
        var room = rooms.get(call);
        if (room != null) {
            room.answer();
        }
    }

    @Override
    public void end(CallId call, Ending reason) {
        var room = rooms.remove(call);
        if (room != null) {
            room.end(reason);
        }
    }

    /** For tests of the memory that is held. */
    int rooms() {
        return rooms.size();
    }

    /** A room can end between being found and being entered; then it is out of the map, and the next one is fresh. */
    private <T> T inRoom(CallId call, Function<Room, Optional<T>> enter) {
        while (true) {
            var entered = enter.apply(rooms.computeIfAbsent(call, unused -> new Room()));
            if (entered.isPresent()) {
                return entered.get();
            }
        }
    }
}

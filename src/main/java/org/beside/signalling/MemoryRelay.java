package org.beside.signalling;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.beside.call.EndReason;
import org.beside.shared.CallId;

/** The relay for one node: a map of rooms. */
final class MemoryRelay implements Relay {

    private final Map<CallId, Room> rooms = new ConcurrentHashMap<>();

    @Override
    public Stay join(Seat seat, Member member) {
        return inRoom(seat.call(), room -> room.join(seat, member));
    }

    @Override
    public Stay expect(Seat seat) {
        return inRoom(seat.call(), room -> room.expect(seat));
    }

    @Override
    public void end(CallId call, EndReason reason) {
        var room = rooms.remove(call);
        if (room != null) {
            room.end(reason);
        }
    }

    /** A room can end between being found and being entered; then it is out of the map, and the next one is fresh. */
    private Stay inRoom(CallId call, Function<Room, Optional<Stay>> enter) {
        while (true) {
            var stay = enter.apply(rooms.computeIfAbsent(call, unused -> new Room()));
            if (stay.isPresent()) {
                return stay.get();
            }
        }
    }
}

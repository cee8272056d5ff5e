package org.beside.signalling;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.beside.call.CallRole;
import org.beside.call.EndReason;
import org.jspecify.annotations.Nullable;

/**
 * What is said over the socket, version 1: {@code docs/signalling.md} and the fixtures shared with the browser side say
 * the same. Nothing here prints a session description, a candidate or a ticket.
 */
@JsonTypeInfo(use = Id.NAME, property = "type")
sealed interface SignalMessage {

    sealed interface FromClient extends SignalMessage {
    }

    sealed interface FromServer extends SignalMessage {
    }

    /** Goes from one browser to the other, unchanged and unread. */
    sealed interface Relayed extends FromClient, FromServer {

        /** How much it weighs while it is kept for somebody who is not there yet, in characters. */
        int size();
    }

    /** Must be the first message. */
    @JsonTypeName("join")
    record Join(Ticket ticket) implements FromClient {
        public Join {
            Shape.present(ticket);
        }
    }

    @JsonTypeName("description")
    record Description(SessionDescription description) implements Relayed {
        public Description {
            Shape.present(description);
        }

        @Override
        public int size() {
            return description.sdp().length();
        }
    }

    @JsonTypeName("candidate")
    record Candidate(IceCandidate candidate) implements Relayed {
        public Candidate {
            Shape.present(candidate);
        }

        @Override
        public int size() {
            return candidate.candidate().length();
        }
    }

    /** The volunteer sees the first picture. */
    @JsonTypeName("first-frame")
    record FirstFrame() implements FromClient {
    }

    @JsonTypeName("hang-up")
    record HangUp() implements FromClient {
    }

    @JsonTypeName("pong")
    record Pong() implements FromClient {
    }

    /** @param polite whether this side gives way when both sides make an offer at once */
    @JsonTypeName("joined")
    record Joined(CallRole role, boolean polite, boolean peerPresent, List<IceServer> iceServers)
            implements FromServer {
        public Joined {
            Shape.present(role);
            iceServers = List.copyOf(iceServers);
        }

        static Joined as(CallRole role, boolean peerPresent, List<IceServer> iceServers) {
            return new Joined(role, role == CallRole.VOLUNTEER, peerPresent, iceServers);
        }
    }

    @JsonTypeName("peer-joined")
    record PeerJoined() implements FromServer {
    }

    @JsonTypeName("peer-left")
    record PeerLeft() implements FromServer {
    }

    @JsonTypeName("ended")
    record Ended(EndReason reason) implements FromServer {
        public Ended {
            Shape.present(reason);
        }
    }

    @JsonTypeName("ping")
    record Ping() implements FromServer {
    }

    /** As RTCIceServer in webrtc-pc, section 4.2.2. */
    @JsonInclude(Include.NON_NULL)
    record IceServer(List<String> urls, @Nullable String username, @Nullable String credential) {
        public IceServer {
            urls = List.copyOf(urls);
        }

        static IceServer stun(List<String> urls) {
            return new IceServer(urls, null, null);
        }
    }
}

package org.beside.signalling;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.beside.call.CallRole;
import org.beside.call.Part.Phase;
import org.jspecify.annotations.Nullable;

/**
 * What is said over the socket, version 2: {@code docs/signalling.md} and the fixtures shared with the browser side say
 * the same. Nothing here prints a session description, a candidate, a ticket or a password.
 */
@JsonTypeInfo(use = Id.NAME, property = "type")
sealed interface SignalMessage {

    /** The number of what has not been numbered yet: it is on its way to a line, which counts from 1. */
    int UNNUMBERED = 0;

    sealed interface FromClient extends SignalMessage {
    }

    sealed interface FromServer extends SignalMessage {
    }

    /** Counted by its line, kept until it is acknowledged, and said again after a lost socket. */
    sealed interface Numbered extends SignalMessage {

        int n();
    }

    sealed interface NumberedFromClient extends FromClient, Numbered {
    }

    sealed interface NumberedFromServer extends FromServer, Numbered {

        NumberedFromServer as(int n);

        /** How much it weighs while it is kept, in characters. */
        default int size() {
            return 0;
        }
    }

    /** Goes from one browser to the other; only the number changes on the way. */
    sealed interface Relayed extends NumberedFromClient, NumberedFromServer {
    }

    /** How many of the other end's numbered messages have arrived. */
    sealed interface Acknowledging extends FromClient {

        int received();
    }

    /** The first message of a page. */
    @JsonTypeName("join")
    record Join(Ticket ticket) implements FromClient {
        public Join {
            Shape.present(ticket);
        }
    }

    /** The first message of a page that has lost its socket. */
    @JsonTypeName("resume")
    record Resume(Ticket token, int received) implements FromClient {
        public Resume {
            Shape.present(token);
            Shape.count(received);
        }
    }

    @JsonTypeName("pong")
    record Pong(int received) implements Acknowledging {
        public Pong {
            Shape.count(received);
        }
    }

    @JsonTypeName("ack")
    record Ack(int received) implements Acknowledging {
        public Ack {
            Shape.count(received);
        }
    }

    @JsonTypeName("description")
    record Description(int n, SessionDescription description) implements Relayed {
        public Description {
            Shape.present(description);
        }

        @Override
        public Description as(int number) {
            return new Description(number, description);
        }

        @Override
        public int size() {
            return description.sdp().length();
        }
    }

    @JsonTypeName("candidate")
    record Candidate(int n, IceCandidate candidate) implements Relayed {
        public Candidate {
            Shape.present(candidate);
        }

        @Override
        public Candidate as(int number) {
            return new Candidate(number, candidate);
        }

        @Override
        public int size() {
            return candidate.candidate().length();
        }
    }

    /** The volunteer answers the ring. */
    @JsonTypeName("accept")
    record Accept(int n) implements NumberedFromClient {
    }

    /** The volunteer sees the first picture. */
    @JsonTypeName("first-frame")
    record FirstFrame(int n) implements NumberedFromClient {
    }

    @JsonTypeName("hang-up")
    record HangUp(int n) implements NumberedFromClient {
    }

    /** The page has gone out of sight: a phone that is locked, another app. */
    @JsonTypeName("away")
    record Away(int n) implements NumberedFromClient {
    }

    @JsonTypeName("back")
    record Back(int n) implements NumberedFromClient {
    }

    /**
     * @param polite whether this side gives way when both sides make an offer at once
     * @param resume with this a page that loses its socket finds its line again
     */
    @JsonTypeName("joined")
    record Joined(CallRole role, boolean polite, Phase phase, boolean peerPresent, List<IceServer> iceServers,
                  IceTransportPolicy iceTransportPolicy, Ticket resume) implements FromServer {
        public Joined {
            Shape.present(role);
            Shape.present(phase);
            iceServers = List.copyOf(iceServers);
            Shape.present(iceTransportPolicy);
            Shape.present(resume);
            if (phase == Phase.OVER) {
                throw new IllegalArgumentException("Nobody joins what is over");
            }
        }
    }

    /** @param iceServers anew, since their passwords may have run out */
    @JsonTypeName("resumed")
    record Resumed(int received, List<IceServer> iceServers) implements FromServer {
        public Resumed {
            Shape.count(received);
            iceServers = List.copyOf(iceServers);
        }
    }

    @JsonTypeName("ping")
    record Ping(int received) implements FromServer {
        public Ping {
            Shape.count(received);
        }
    }

    /**
     * The ring has been answered.
     *
     * @param candidates the other side's, which were held back until now; in one message, since each costs time in which
     *                   somebody waits for a picture
     */
    @JsonTypeName("answered")
    record Answered(int n, List<IceCandidate> candidates) implements NumberedFromServer {
        public Answered {
            candidates = List.copyOf(candidates);
        }

        @Override
        public Answered as(int number) {
            return new Answered(number, candidates);
        }

        @Override
        public int size() {
            return candidates.stream().mapToInt(candidate -> candidate.candidate().length()).sum();
        }
    }

    @JsonTypeName("peer-joined")
    record PeerJoined(int n) implements NumberedFromServer {
        @Override
        public PeerJoined as(int number) {
            return new PeerJoined(number);
        }
    }

    @JsonTypeName("peer-left")
    record PeerLeft(int n) implements NumberedFromServer {
        @Override
        public PeerLeft as(int number) {
            return new PeerLeft(number);
        }
    }

    /** The other side's page has gone out of sight. */
    @JsonTypeName("peer-away")
    record PeerAway(int n) implements NumberedFromServer {
        @Override
        public PeerAway as(int number) {
            return new PeerAway(number);
        }
    }

    @JsonTypeName("peer-back")
    record PeerBack(int n) implements NumberedFromServer {
        @Override
        public PeerBack as(int number) {
            return new PeerBack(number);
        }
    }

    @JsonTypeName("ended")
    record Ended(int n, Ending reason) implements NumberedFromServer {
        public Ended {
            Shape.present(reason);
        }

        @Override
        public Ended as(int number) {
            return new Ended(number, reason);
        }
    }

    /** As RTCIceTransportPolicy in webrtc-pc, section 4.2.5. */
    enum IceTransportPolicy { ALL, RELAY }

    /** As RTCIceServer in webrtc-pc, section 4.2.2. */
    @JsonInclude(Include.NON_NULL)
    record IceServer(List<String> urls, @Nullable String username, @Nullable String credential) {
        public IceServer {
            urls = List.copyOf(urls);
        }

        static IceServer stun(List<String> urls) {
            return new IceServer(urls, null, null);
        }

        @Override
        public String toString() {
            return "IceServer" + urls;
        }
    }
}

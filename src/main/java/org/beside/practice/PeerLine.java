package org.beside.practice;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** What this server and its child process say to each other: one JSON object a line. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
        @JsonSubTypes.Type(value = PeerLine.Answer.class, name = "answer"),
        @JsonSubTypes.Type(value = PeerLine.End.class, name = "end"),
        @JsonSubTypes.Type(value = PeerLine.Ping.class, name = "ping"),
        @JsonSubTypes.Type(value = PeerLine.Ready.class, name = "ready"),
        @JsonSubTypes.Type(value = PeerLine.Unavailable.class, name = "unavailable"),
        @JsonSubTypes.Type(value = PeerLine.Answered.class, name = "answered"),
        @JsonSubTypes.Type(value = PeerLine.Refused.class, name = "refused"),
        @JsonSubTypes.Type(value = PeerLine.Ended.class, name = "ended"),
        @JsonSubTypes.Type(value = PeerLine.Pong.class, name = "pong")})
sealed interface PeerLine {

    ObjectMapper JSON = JsonMapper.shared();

    /** To the child: answer this offer, and end after so many milliseconds. */
    record Answer(String peer, String offer, List<String> stunUrls, int firstPort, int lastPort, long lastingMillis)
            implements PeerLine {
    }

    /** To the child: this check is over. */
    record End(String peer) implements PeerLine {
    }

    /** To the child: still there? */
    record Ping() implements PeerLine {
    }

    /** From the child: the native library is loaded. */
    record Ready() implements PeerLine {
    }

    /** From the child: the native library cannot be loaded; why, for the log. */
    record Unavailable(String why) implements PeerLine {
    }

    /** From the child: the peer's answer, its addresses within. */
    record Answered(String peer, String answer) implements PeerLine {
    }

    /** From the child: this offer cannot be answered. */
    record Refused(String peer) implements PeerLine {
    }

    /** From the child: this peer is gone. Each peer ends once, whatever became of it. */
    record Ended(String peer) implements PeerLine {
    }

    /** From the child: still there, and so big; 0 where that is not known. */
    record Pong(int memoryMegabytes) implements PeerLine {
    }

    default String toLine() {
        return JSON.writeValueAsString(this);
    }

    /** Nothing for what is no message: native code may print as well. */
    static Optional<PeerLine> of(String line) {
        try {
            return Optional.ofNullable(JSON.readValue(line, PeerLine.class));
        } catch (JacksonException noise) {
            return Optional.empty();
        }
    }
}

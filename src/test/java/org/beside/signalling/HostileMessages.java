package org.beside.signalling;

import java.util.List;
import java.util.random.RandomGenerator;

/** Messages as an enemy, a broken browser or a broken network would send them; the same ones for the same seed. */
final class HostileMessages {

    private static final List<String> TYPES = List.of("join", "resume", "pong", "ack", "description", "candidate",
            "accept", "first-frame", "hang-up", "away", "back", "joined", "ended", "PONG", "", "__proto__");
    private static final List<String> NAMES = List.of("n", "received", "ticket", "token", "description", "candidate",
            "sdp", "type", "sdpMid", "sdpMLineIndex", "role", "@class", "\\u0000");
    private static final List<String> VALUES = List.of("0", "1", "2", "-1", "2147483647", "2147483648", "1e9", "0.5",
            "99999999999999999999", "null", "true", "\"\"", "\"token\"", "\"ticket\"", "[]", "{}", "[[[[[[[[]]]]]]]]",
            "{\"type\":\"offer\",\"sdp\":\"v=0\"}", "{\"type\":\"offer\",\"sdp\":\"a=candidate:1\"}",
            "{\"candidate\":\"\"}", "{\"candidate\":\"c\",\"sdpMLineIndex\":-1}", "\"\\ud800\"", "\"\\u0000\"");
    private static final String LONG = "x".repeat(70_000);

    private final RandomGenerator random;

    HostileMessages(RandomGenerator random) {
        this.random = random;
    }

    /** @param n the number that would be right now */
    String next(int n) {
        return switch (random.nextInt(40)) {
            case 0 -> object(random.nextInt(5));
            case 1 -> damaged(proper(n));
            case 2 -> random.nextInt(20) == 0 ? proper(n) + LONG : proper(n + 1 + random.nextInt(3));
            case 3 -> garbage();
            case 4, 5, 6, 7, 8, 9 -> proper(Math.max(1, n - random.nextInt(4)));
            case 10 -> "{\"type\":\"ack\",\"received\":%d}".formatted(random.nextInt(3));
            default -> proper(n);
        };
    }

    private String proper(int n) {
        return switch (random.nextInt(60)) {
            case 0, 1 -> "{\"type\":\"candidate\",\"n\":%d,\"candidate\":{\"candidate\":\"c%d\"}}".formatted(n, n);
            case 2, 3 -> "{\"type\":\"description\",\"n\":%d,\"description\":{\"type\":\"offer\",\"sdp\":\"v=0\"}}"
                    .formatted(n);
            case 4, 7, 8 -> "{\"type\":\"away\",\"n\":%d}".formatted(n);
            case 5, 9, 10 -> "{\"type\":\"back\",\"n\":%d}".formatted(n);
            case 6 -> "{\"type\":\"first-frame\",\"n\":%d}".formatted(n);
            case 11, 12 -> "{\"type\":\"pong\",\"received\":0}";
            default -> random.nextInt(100) == 0 ? "{\"type\":\"accept\",\"n\":%d}".formatted(n)
                    : "{\"type\":\"ack\",\"received\":0}";
        };
    }

    private String object(int fields) {
        var text = new StringBuilder("{\"type\":\"").append(any(TYPES)).append('"');
        for (var field = 0; field < fields; field++) {
            text.append(",\"").append(any(NAMES)).append("\":").append(any(VALUES));
        }
        return text.append('}').toString();
    }

    private String damaged(String message) {
        var at = random.nextInt(message.length());
        return switch (random.nextInt(4)) {
            case 0 -> message.substring(0, at);
            case 1 -> message.substring(0, at) + (char) random.nextInt(0x10000) + message.substring(at + 1);
            case 2 -> message + message;
            default -> message.substring(0, at) + message.substring(random.nextInt(message.length()));
        };
    }

    private String garbage() {
        var text = new char[random.nextInt(40)];
        for (var index = 0; index < text.length; index++) {
            text[index] = (char) random.nextInt(0x10000);
        }
        return new String(text);
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}

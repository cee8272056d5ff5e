package org.beside.signalling;

import org.springframework.web.socket.CloseStatus;

/** Why the server closes a socket, in numbers that {@code docs/signalling.md} explains to the browser side. */
enum CloseCode {

    FINISHED(CloseStatus.NORMAL.getCode()),
    /** Nothing was heard for too long, or nothing could be sent: there may be nobody to read this. */
    UNREACHABLE(CloseStatus.GOING_AWAY.getCode()),
    TOO_BIG(CloseStatus.TOO_BIG_TO_PROCESS.getCode()),
    SERVER_FAULT(CloseStatus.SERVER_ERROR.getCode()),
    MALFORMED(4400),
    TICKET_REFUSED(4401),
    NOT_ALLOWED(4403),
    NOT_JOINED(4408),
    DISPLACED(4409),
    CALL_OVER(4410),
    /** More was said meanwhile than is kept, so the page has to join anew. */
    LINE_GIVEN_UP(4412),
    /** Too many messages from one socket, or too many comings into one seat. */
    TOO_FAST(4429);

    private final int number;

    CloseCode(int number) {
        this.number = number;
    }

    CloseStatus status() {
        return new CloseStatus(number);
    }
}

package org.beside.shared.api;

/**
 * Everything that the API answers instead of what was asked for, as RFC 9457 wants it. A name or status that has been
 * published stays; docs/api.md explains each to those who write clients.
 */
public enum Problem {

    MALFORMED(400, "malformed", "Malformed request", "api.malformed"),
    NOT_SIGNED_IN(401, "not-signed-in", "Not signed in", "api.not-signed-in"),
    WRONG_PASSWORD(401, "wrong-password", "Wrong email or password", "login.wrong"),
    SUSPENDED(403, "suspended", "Account suspended", "login.suspended"),
    NOT_FOR_YOU(403, "not-for-you", "Not for this role", "api.not-for-you"),
    NOT_FOUND(404, "not-found", "Not found", "api.not-found"),
    WRONG_METHOD(405, "wrong-method", "Method not allowed", "api.wrong-method"),
    NOT_ACCEPTABLE(406, "not-acceptable", "Not acceptable", "api.not-acceptable"),
    REQUEST_OVER(409, "request-over", "Request over", "api.request-over"),
    ANSWERED_TOO_LATE(409, "answered-too-late", "Answered too late", "volunteer.too-late"),
    NOT_ORIENTED(409, "not-oriented", "Not oriented yet", "api.not-oriented"),
    NOT_ON_CALL(409, "not-on-call", "Not on call", "api.not-on-call"),
    KEY_IN_USE(409, "key-in-use", "Idempotency key in use", "api.key-in-use"),
    CALL_OVER(410, "call-over", "Call over", "call.ended.over"),
    TOO_LARGE(413, "too-large", "Body too large", "api.too-large"),
    WRONG_CONTENT_TYPE(415, "wrong-content-type", "Unsupported content type", "api.wrong-content-type"),
    INVALID(422, "invalid", "Invalid value", "api.invalid"),
    KEY_REUSED(422, "key-reused", "Idempotency key reused", "api.key-reused"),
    TOO_MANY_TICKETS(429, "too-many-tickets", "Too many tickets", "api.too-many-tickets"),
    TOO_MANY_ATTEMPTS(429, "too-many-attempts", "Too many attempts", "login.slow"),
    FAULT(500, "fault", "Fault of the server", "error.fault.words");

    private final int status;
    private final String type;
    private final String title;
    private final String detailKey;

    Problem(int status, String name, String title, String detailKey) {
        this.status = status;
        this.type = "/api/problems/" + name;
        this.title = title;
        this.detailKey = detailKey;
    }

    public int status() {
        return status;
    }

    /** What a client compares: a relative URI reference that never changes. */
    public String type() {
        return type;
    }

    /** For those who write clients, in English. */
    public String title() {
        return title;
    }

    /** The key of the sentence for the person in front of the client. */
    public String detailKey() {
        return detailKey;
    }
}

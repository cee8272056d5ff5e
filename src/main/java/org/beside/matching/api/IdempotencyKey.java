package org.beside.matching.api;

import java.util.regex.Pattern;

/**
 * What a client calls one wish, so that sending it again does not make it two: 1 to 64 visible ASCII characters
 * (draft-ietf-httpapi-idempotency-key-header). Quotation marks, if any, are taken as part of it.
 */
record IdempotencyKey(String text) {

    private static final Pattern SYNTAX = Pattern.compile("[!-~]{1,64}");

    IdempotencyKey {
        if (!isKey(text)) {
            throw new IllegalArgumentException("Not an idempotency key");
        }
    }

    static boolean isKey(String text) {
        return SYNTAX.matcher(text).matches();
    }
}

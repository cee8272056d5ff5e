package org.beside.signalling;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How patient the signalling is, and with how much.
 *
 * @param ticketLifetime    how long a ticket can be used
 * @param ticketsPerMinute  how many tickets one person gets; a browser that loses its network again and again needs
 *                          about twelve
 * @param arrivalsPerMinute how often one side may come into its call, by ticket or token, a burst of as many beforehand;
 *                          a socket that dies every two seconds never gets there
 * @param joinWithin        how long a fresh socket may stay without joining
 * @param pingEvery         how often a socket is asked whether it is still there
 * @param silenceLimit      after how long without any message a socket counts as dead
 * @param grace             how long a side may be gone before the call ends: a phone that is locked, a page that is
 *                          loaded anew, a server that starts again
 * @param absenceToldAfter  how long a side has to be gone before its call's journey tells it: longer than it takes to
 *                          load a page anew
 * @param sendWithin        how long one message may take to be sent before a slow reader is cut off
 * @param sendBufferBytes   how much may wait for a slow reader before it is cut off
 * @param messageBurst      how many messages a socket may send at once
 * @param messagesPerSecond how many it may send in the long run
 */
@Validated
@ConfigurationProperties("beside.signalling")
record SignallingSettings(
        @DefaultValue("60s") @DurationMin(seconds = 1) @DurationMax(minutes = 10) Duration ticketLifetime,
        @DefaultValue("30") @Min(1) @Max(1_000) int ticketsPerMinute,
        @DefaultValue("30") @Min(10) @Max(1_000) int arrivalsPerMinute,
        @DefaultValue("5s") @DurationMin(millis = 100) @DurationMax(minutes = 1) Duration joinWithin,
        @DefaultValue("3s") @DurationMin(millis = 100) @DurationMax(minutes = 1) Duration pingEvery,
        @DefaultValue("10s") @DurationMin(millis = 200) @DurationMax(minutes = 5) Duration silenceLimit,
        @DefaultValue("45s") @DurationMin(millis = 0) @DurationMax(minutes = 5) Duration grace,
        @DefaultValue("5s") @DurationMin(millis = 0) @DurationMax(minutes = 1) Duration absenceToldAfter,
        @DefaultValue("5s") @DurationMin(millis = 100) @DurationMax(minutes = 1) Duration sendWithin,
        @DefaultValue("262144") @Min(131_072) @Max(16_777_216) int sendBufferBytes,
        @DefaultValue("100") @Min(10) @Max(10_000) int messageBurst,
        @DefaultValue("50") @Min(1) @Max(10_000) int messagesPerSecond) {

    @AssertTrue(message = "beside.signalling.silence-limit must be longer than beside.signalling.ping-every: "
            + "a socket is only heard of when it answers a ping")
    boolean isSilenceLongerThanPing() {
        return silenceLimit.compareTo(pingEvery) > 0;
    }
}

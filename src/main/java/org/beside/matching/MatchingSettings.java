package org.beside.matching;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a request is rung out.
 *
 * @param ring      how long one volunteer is rung
 * @param patience  how long a request waits before it is said that nobody could be found
 * @param abandoned how long a waiting page may stay silent before its request is taken back
 * @param wrapUp    the longest time a volunteer is left alone after a call
 * @param standBy   how long a requester who left the line may be told that somebody is free
 */
@ConfigurationProperties("beside.matching")
record MatchingSettings(
        @DefaultValue("20s") Duration ring,
        @DefaultValue("3m") Duration patience,
        @DefaultValue("45s") Duration abandoned,
        @DefaultValue("2m") Duration wrapUp,
        @DefaultValue("12h") Duration standBy) {
}

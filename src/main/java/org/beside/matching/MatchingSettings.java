package org.beside.matching;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a request is rung out.
 *
 * @param waveSize how many volunteers are rung at once
 * @param wavePause how long until the next ones are rung too
 * @param ring      how long one volunteer is rung
 * @param patience  how long a request waits before it is said that nobody could be found
 * @param abandoned how long a waiting page may stay silent before its request is taken back
 * @param wrapUp    the longest time a volunteer is left alone after a call
 */
@Validated
@ConfigurationProperties("beside.matching")
record MatchingSettings(
        @DefaultValue("3") @Min(1) @Max(10) int waveSize,
        @DefaultValue("10s") Duration wavePause,
        @DefaultValue("20s") Duration ring,
        @DefaultValue("3m") Duration patience,
        @DefaultValue("45s") Duration abandoned,
        @DefaultValue("2m") Duration wrapUp) {
}

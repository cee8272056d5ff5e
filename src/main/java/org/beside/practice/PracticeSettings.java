package org.beside.practice;

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
 * How much the connection check may take from this server.
 *
 * @param peers            how many people can check at once
 * @param lasting          how long one check keeps its peer at the most
 * @param checksPerMinute  how often one person may check
 * @param answerWithin     how long a check waits for its peer, the start of the child process included
 * @param checksPerChild   after how many checks the child process is replaced, because its native memory grows
 * @param memoryMegabytes  at which size it is replaced before that; 0 for no limit. Known on Linux only
 * @param firstPort        the lowest UDP port of the peers; 0 for any
 * @param lastPort         the highest one; 0 for any
 */
@Validated
@ConfigurationProperties("beside.practice")
record PracticeSettings(
        @DefaultValue("3") @Min(0) @Max(100) int peers,
        @DefaultValue("30s") @DurationMin(seconds = 1) @DurationMax(minutes = 5) Duration lasting,
        @DefaultValue("6") @Min(1) @Max(1_000) int checksPerMinute,
        @DefaultValue("15s") @DurationMin(seconds = 1) @DurationMax(minutes = 1) Duration answerWithin,
        @DefaultValue("200") @Min(1) @Max(100_000) int checksPerChild,
        @DefaultValue("400") @Min(0) @Max(100_000) int memoryMegabytes,
        @DefaultValue("0") @Min(0) @Max(65_535) int firstPort,
        @DefaultValue("0") @Min(0) @Max(65_535) int lastPort) {

    @AssertTrue(message = "beside.practice.last-port must not be lower than beside.practice.first-port")
    boolean isPortRange() {
        return lastPort >= firstPort;
    }
}

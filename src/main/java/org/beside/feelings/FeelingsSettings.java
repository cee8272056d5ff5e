package org.beside.feelings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are asked how they feel.
 *
 * @param expiresAfter      how long a question may stand open, while waiting and after a call; so long after a call the
 *                          first one is no longer put either
 * @param laterAfter        how long after a call the same is asked once more, and then stands open
 * @param laterWithin       how long after a call it is no longer asked
 * @param nowAndThen        how long nobody is asked again who wants to be asked now and then
 */
@ConfigurationProperties("beside.feelings")
record FeelingsSettings(
        @DefaultValue("1h") Duration expiresAfter,
        @DefaultValue("24h") Duration laterAfter,
        @DefaultValue("30d") Duration laterWithin,
        @DefaultValue("7d") Duration nowAndThen) {
}

package org.beside.people;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How patient sign-in is.
 *
 * @param attemptsPerAccount wrong passwords for one account before each further one has to wait
 * @param accountPause       how long until an account may try once more
 * @param attemptsPerAddress wrong passwords from one network address before each further one has to wait
 * @param addressPause       how long until an address may try once more
 * @param stay               how long a device stays signed in without a visit
 */
@Validated
@ConfigurationProperties("beside.sign-in")
record SignInSettings(
        @DefaultValue("5") @Positive int attemptsPerAccount,
        @DefaultValue("30s") Duration accountPause,
        @DefaultValue("50") @Positive int attemptsPerAddress,
        @DefaultValue("5s") Duration addressPause,
        @DefaultValue("180d") Duration stay) {
}

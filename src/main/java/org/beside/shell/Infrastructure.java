package org.beside.shell;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.IdGenerator;

/** Time, chance and languages, injected everywhere, so that tests can move the one and repeat the other. */
@Configuration
@EnableScheduling
@ConfigurationPropertiesScan("org.beside")
class Infrastructure {

    /** Ticks in microseconds, which is what the databases keep. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    /** The languages in which the pages speak. */
    @Bean
    I18NProvider translations() {
        return new DefaultI18NProvider(List.of(Locale.ENGLISH, Locale.GERMAN, Locale.KOREAN, Locale.TRADITIONAL_CHINESE));
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    IdGenerator ids() {
        return new AlternativeJdkIdGenerator();
    }
}

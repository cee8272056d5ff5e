package org.beside.matching;

import java.time.Clock;
import java.util.Map;
import org.beside.matching.policy.RingPolicy;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.IdGenerator;

/**
 * The product's own services with a database, and without pages, timers and sign-in. It is not annotated as a
 * configuration: whoever scans these packages, as the tests do, must not find it.
 */
@ImportAutoConfiguration({
        DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class,
        FlywayAutoConfiguration.class, JacksonAutoConfiguration.class})
@ConfigurationPropertiesScan("org.beside.matching")
@ComponentScan(basePackages = {"org.beside.matching", "org.beside.journey", "org.beside.call"},
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = {".*\\.ui\\..*", ".*Tests", ".*MatchingRules"}))
@ComponentScan(basePackages = "org.beside.people", useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = "org\\.beside\\.people\\.(People|PersonRows|Bonds)"))
class MatchingCore {

    /** Opens it by this clock, with this policy, and with settings of Spring's, such as the database's address. */
    static ConfigurableApplicationContext open(
            Clock clock, IdGenerator ids, RingPolicy policy, Map<String, Object> settings) {
        return new SpringApplicationBuilder(MatchingCore.class)
                .web(WebApplicationType.NONE)
                .initializers((ApplicationContextInitializer<GenericApplicationContext>) context -> {
                    context.registerBean(Clock.class, () -> clock);
                    context.registerBean(IdGenerator.class, () -> ids);
                    context.registerBean(RingPolicy.class, () -> policy);
                })
                // As arguments, since nothing else goes before what the product sets by itself.
                .run(settings.entrySet().stream().map(one -> "--" + one.getKey() + "=" + one.getValue())
                        .toArray(String[]::new));
    }

    /** Nobody signs in here. */
    @Bean
    PasswordEncoder passwords() {
        return new PasswordEncoder() {
            @Override
            public String encode(CharSequence password) {
                return "never used";
            }

            @Override
            public boolean matches(CharSequence password, String encoded) {
                return false;
            }
        };
    }
}

package org.beside.feelings.insight;

import java.time.Clock;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.IdGenerator;

/**
 * The product's own figures with a database, and nothing else. It is not annotated as a configuration: whoever scans these
 * packages, as the tests do, must not find it.
 */
@ImportAutoConfiguration({
        DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class,
        FlywayAutoConfiguration.class})
@ComponentScan(basePackages = "org.beside.feelings.insight",
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*Tests"))
class InsightCore {

    static ConfigurableApplicationContext open(Clock clock, Map<String, Object> settings) {
        return new SpringApplicationBuilder(InsightCore.class)
                .web(WebApplicationType.NONE)
                .initializers((ApplicationContextInitializer<GenericApplicationContext>) context -> {
                    context.registerBean(Clock.class, () -> clock);
                    context.registerBean(IdGenerator.class, AlternativeJdkIdGenerator::new);
                })
                .run(settings.entrySet().stream().map(one -> "--" + one.getKey() + "=" + one.getValue())
                        .toArray(String[]::new));
    }
}

package org.beside.shell.start;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Turns what a person sets ({@code PORT}, {@code DATABASE_URL}, {@code beside.*}) into what Spring reads. The result
 * comes last in the environment, so that whoever sets one of Spring's own properties by hand still wins.
 */
class Setup implements EnvironmentPostProcessor, Ordered {

    private static final List<Function<Wishes, Map<String, Object>>> STEPS = List.of(
            DataFolder::settings, PortNumber::settings, DatabaseAddress::settings, LocalNetwork::settings);

    /** After the configuration files are read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    /** @throws SetupFault with all faults at once */
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var wishes = Wishes.from(environment);
        var settings = new HashMap<String, Object>();
        var faults = new ArrayList<String>();
        for (var step : STEPS) {
            try {
                settings.putAll(step.apply(wishes));
            } catch (SetupFault fault) {
                faults.add(fault.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new SetupFault(faults);
        }
        environment.getPropertySources().addLast(new MapPropertySource("beside", settings));
    }
}

package org.beside.shell.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SetupTests {

    @TempDir
    Path folder;

    @Test
    void servesOn8080WhenNothingIsSaid() {
        assertThat(after(Map.of("beside.data", folder.toString())).getProperty("server.port")).isEqualTo("8080");
    }

    @Test
    void servesOnThePlatformsPort() {
        var environment = after(Map.of("beside.data", folder.toString(), "PORT", "5000"));
        assertThat(environment.getProperty("server.port")).isEqualTo("5000");
    }

    @Test
    void leavesSpringsOwnPropertiesToWhoeverSetsThem() {
        var environment = after(Map.of("beside.data", folder.toString(), "server.port", "0", "PORT", "5000",
                "spring.datasource.url", "jdbc:h2:mem:own"));
        assertThat(environment.getProperty("server.port")).isEqualTo("0");
        assertThat(environment.getProperty("spring.datasource.url")).isEqualTo("jdbc:h2:mem:own");
    }

    @Test
    void saysAllFaultsAtOnce() throws Exception {
        var file = Files.createFile(folder.resolve("file"));
        assertThatExceptionOfType(SetupFault.class)
                .isThrownBy(() -> after(Map.of(
                        "beside.data", file.toString(), "PORT", "65536", "DATABASE_URL", "mysql://db/beside")))
                .satisfies(fault -> assertThat(fault.getMessage().lines())
                        .satisfiesExactlyInAnyOrder(
                                line -> assertThat(line).contains("data folder"),
                                line -> assertThat(line).contains("The port \"65536\""),
                                line -> assertThat(line).contains("DATABASE_URL")));
    }

    private static StandardEnvironment after(Map<String, Object> wishes) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("wishes", wishes));
        new Setup().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}

package org.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The rooms and who may use whom, as the packages themselves say it. */
class ModularityTests {

    private static final ApplicationModules ROOMS = ApplicationModules.of(Beside.class);

    @Test
    void noRoomReachesIntoAnotherOneOrAgainstTheArrows() {
        ROOMS.verify();
    }

    @Test
    void theRoomsAreTheOnesOfTheDesign() {
        assertThat(ROOMS.stream().map(room -> room.getIdentifier().toString())).containsExactlyInAnyOrder(
                "shared", "journey", "people", "matching", "call", "signalling", "feelings", "moderation", "practice",
                "shell");
    }

    @Test
    void drawsThePlanOfTheHouse() {
        new Documenter(ROOMS, Documenter.Options.defaults().withOutputFolder("target/modulith")).writeDocumentation();
        assertThat(Path.of("target/modulith/components.puml")).isNotEmptyFile();
        assertThat(Files.exists(Path.of("target/modulith/all-docs.adoc"))).isTrue();
    }
}

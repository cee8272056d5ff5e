package org.beside.matching;

import java.util.List;
import org.beside.EmbeddedPostgresDatabase;
import org.beside.Instance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Half of the presses reach one instance of the product, half the other, whose timekeeper is at work all the while. */
class AcceptRaceOnPostgresTests extends AcceptRaceTests {

    private static final EmbeddedPostgresDatabase DATABASE = EmbeddedPostgresDatabase.fresh();

    private static ConfigurableApplicationContext other;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", DATABASE::url);
        settings.add("spring.datasource.username", DATABASE::user);
        settings.add("spring.datasource.password", DATABASE::password);
    }

    @BeforeAll
    static void startTheOther() {
        other = Instance.start(
                "--spring.datasource.url=" + DATABASE.url(), "--spring.datasource.username=" + DATABASE.user(),
                "--spring.datasource.password=" + DATABASE.password(), "--beside.data=target/rooms",
                "--beside.matching.tick=20ms", "--beside.call.tick=20ms");
    }

    @AfterAll
    static void stopTheOther() {
        other.close();
    }

    @Override
    int requests() {
        return 300;
    }

    @Override
    List<Matching> instances() {
        return List.of(matching, other.getBean(Matching.class));
    }
}

package org.beside.journey;

import org.beside.Database;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class JourneyOnPostgresTests extends JourneyTests {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        Database.POSTGRES.into(settings);
    }
}

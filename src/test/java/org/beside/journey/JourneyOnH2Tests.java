package org.beside.journey;

import org.beside.Database;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class JourneyOnH2Tests extends JourneyTests {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        Database.H2.into(settings);
    }
}

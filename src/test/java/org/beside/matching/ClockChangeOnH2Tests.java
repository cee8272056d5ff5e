package org.beside.matching;

import org.beside.Database;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class ClockChangeOnH2Tests extends ClockChangeTests {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        Database.H2.into(settings);
    }
}

package org.beside.matching;

import org.beside.Database;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class StormOnH2Tests extends StormTests {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        Database.H2.into(settings);
    }
}

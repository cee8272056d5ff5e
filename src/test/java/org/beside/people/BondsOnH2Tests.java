package org.beside.people;

import org.beside.Database;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class BondsOnH2Tests extends BondsTests {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        Database.H2.into(settings);
    }
}

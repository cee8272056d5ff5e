package org.beside.people;

import org.beside.Database;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class BondsOnPostgresTests extends BondsTests {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        Database.POSTGRES.into(settings);
    }
}

package org.beside.matching;

import org.beside.Database;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class StormOnPostgresTests extends StormTests {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        Database.POSTGRES.into(settings);
    }
}

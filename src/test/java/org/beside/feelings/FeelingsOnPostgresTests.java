package org.beside.feelings;

import org.beside.Database;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class FeelingsOnPostgresTests extends FeelingsTests {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        Database.POSTGRES.into(settings);
    }
}

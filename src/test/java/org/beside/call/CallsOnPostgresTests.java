package org.beside.call;

import org.beside.Database;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class CallsOnPostgresTests extends CallsTests {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        Database.POSTGRES.into(settings);
    }
}

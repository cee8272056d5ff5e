package org.beside.api;

import org.beside.Database;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class AskingApiOnH2Tests extends AskingApiTests {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        Database.H2.into(settings);
    }
}

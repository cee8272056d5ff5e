package org.beside.matching;

import org.beside.Database;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class AcceptRaceOnH2Tests extends AcceptRaceTests {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        Database.H2.into(settings);
    }

    @Override
    int requests() {
        return 700;
    }
}

package org.beside.stories;

import org.beside.EmbeddedPostgresDatabase;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On PostgreSQL, which larger installations use. */
class LivePathOnPostgresTests extends LivePathTests {

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry settings) {
        var database = EmbeddedPostgresDatabase.fresh();
        settings.add("spring.datasource.url", database::url);
        settings.add("spring.datasource.username", database::user);
        settings.add("spring.datasource.password", database::password);
    }
}

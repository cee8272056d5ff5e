package org.beside;

import java.util.UUID;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The databases on which every room is tested. */
public enum Database {

    H2 {
        @Override
        public void into(DynamicPropertyRegistry settings) {
            var url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
            settings.add("spring.datasource.url", () -> url);
            settings.add("spring.datasource.username", () -> "sa");
            settings.add("spring.datasource.password", () -> "");
        }
    },

    POSTGRES {
        @Override
        public void into(DynamicPropertyRegistry settings) {
            var database = EmbeddedPostgresDatabase.fresh();
            settings.add("spring.datasource.url", database::url);
            settings.add("spring.datasource.username", database::user);
            settings.add("spring.datasource.password", database::password);
        }
    };

    /** Points the application at a fresh database of this kind. */
    public abstract void into(DynamicPropertyRegistry settings);
}

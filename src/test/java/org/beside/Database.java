package org.beside;

import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The databases on which every room is tested. */
public enum Database {

    H2 {
        @Override
        public void into(DynamicPropertyRegistry settings) {
            var url = freshUrl();
            settings.add("spring.datasource.url", () -> url);
            settings.add("spring.datasource.username", () -> "sa");
            settings.add("spring.datasource.password", () -> "");
        }

        @Override
        public DataSource empty() {
            return JdbcConnectionPool.create(freshUrl(), "sa", "");
        }

        private static String freshUrl() {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
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

        @Override
        public DataSource empty() {
            var database = EmbeddedPostgresDatabase.fresh();
            return new DriverManagerDataSource(database.url(), database.user(), database.password());
        }
    };

    /** Points the application at a fresh database of this kind. */
    public abstract void into(DynamicPropertyRegistry settings);

    /** A fresh database of this kind, without any table. */
    public abstract DataSource empty();
}

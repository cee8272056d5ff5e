package org.beside.signalling;

import javax.sql.DataSource;
import org.beside.Database;

class TicketsOnPostgresTest extends TicketsContract {

    @Override
    DataSource empty() {
        return Database.POSTGRES.empty();
    }
}

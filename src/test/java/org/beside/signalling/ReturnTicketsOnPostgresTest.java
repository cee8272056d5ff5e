package org.beside.signalling;

import javax.sql.DataSource;
import org.beside.Database;

class ReturnTicketsOnPostgresTest extends ReturnTicketsContract {

    @Override
    DataSource empty() {
        return Database.POSTGRES.empty();
    }
}

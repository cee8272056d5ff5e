package org.beside.signalling;

import javax.sql.DataSource;
import org.beside.Database;

class ReturnTicketsOnH2Test extends ReturnTicketsContract {

    @Override
    DataSource empty() {
        return Database.H2.empty();
    }
}

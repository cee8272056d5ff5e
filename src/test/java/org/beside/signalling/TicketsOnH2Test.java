package org.beside.signalling;

import javax.sql.DataSource;
import org.beside.Database;

class TicketsOnH2Test extends TicketsContract {

    @Override
    DataSource empty() {
        return Database.H2.empty();
    }
}

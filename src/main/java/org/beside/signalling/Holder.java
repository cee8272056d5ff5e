package org.beside.signalling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;

/** Whom a ticket was made for, and for which call. */
record Holder(CallId call, PersonId person) {

    static Holder read(ResultSet row, int number) throws SQLException {
        return new Holder(new CallId(row.getObject("call_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)));
    }
}

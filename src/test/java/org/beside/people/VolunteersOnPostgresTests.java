package org.beside.people;

import org.beside.OnPostgres;

class VolunteersOnPostgresTests extends VolunteersTests implements OnPostgres {
}

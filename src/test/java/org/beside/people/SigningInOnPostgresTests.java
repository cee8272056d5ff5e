package org.beside.people;

import org.beside.OnPostgres;

class SigningInOnPostgresTests extends SigningInTests implements OnPostgres {
}

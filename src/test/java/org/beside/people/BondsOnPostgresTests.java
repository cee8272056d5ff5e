package org.beside.people;

import org.beside.OnPostgres;

class BondsOnPostgresTests extends BondsTests implements OnPostgres {
}

package org.beside.matching;

import org.beside.OnPostgres;

class RingingOnPostgresTests extends RingingTests implements OnPostgres {
}

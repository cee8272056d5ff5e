package org.beside.matching;

import org.beside.OnPostgres;

class AskingOnPostgresTests extends AskingTests implements OnPostgres {
}

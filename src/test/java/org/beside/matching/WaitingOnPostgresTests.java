package org.beside.matching;

import org.beside.OnPostgres;

class WaitingOnPostgresTests extends WaitingTests implements OnPostgres {
}

package org.beside.feelings;

import org.beside.OnPostgres;

class ConcernsOnPostgresTests extends ConcernsTests implements OnPostgres {
}

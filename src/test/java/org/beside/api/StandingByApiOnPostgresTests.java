package org.beside.api;

import org.beside.OnPostgres;

class StandingByApiOnPostgresTests extends StandingByApiTests implements OnPostgres {
}

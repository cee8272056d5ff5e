package org.beside.api;

import org.beside.OnPostgres;

class AskingApiOnPostgresTests extends AskingApiTests implements OnPostgres {
}

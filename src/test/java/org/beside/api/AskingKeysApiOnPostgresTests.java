package org.beside.api;

import org.beside.OnPostgres;

class AskingKeysApiOnPostgresTests extends AskingKeysApiTests implements OnPostgres {
}

package org.beside.feelings;

import org.beside.OnPostgres;

class MomentsOnPostgresTests extends MomentsTests implements OnPostgres {
}

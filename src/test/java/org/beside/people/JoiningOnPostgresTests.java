package org.beside.people;

import org.beside.OnPostgres;

class JoiningOnPostgresTests extends JoiningTests implements OnPostgres {
}

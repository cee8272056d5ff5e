package org.beside.feelings;

import org.beside.OnPostgres;

class AnswersOnPostgresTests extends AnswersTests implements OnPostgres {
}

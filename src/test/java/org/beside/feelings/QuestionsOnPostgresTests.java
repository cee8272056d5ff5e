package org.beside.feelings;

import org.beside.OnPostgres;

class QuestionsOnPostgresTests extends QuestionsTests implements OnPostgres {
}

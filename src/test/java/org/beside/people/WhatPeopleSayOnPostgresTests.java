package org.beside.people;

import org.beside.OnPostgres;

class WhatPeopleSayOnPostgresTests extends WhatPeopleSayTests implements OnPostgres {
}

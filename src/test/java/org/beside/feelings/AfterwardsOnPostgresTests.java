package org.beside.feelings;

import org.beside.OnPostgres;

class AfterwardsOnPostgresTests extends AfterwardsTests implements OnPostgres {
}

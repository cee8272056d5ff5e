package org.beside.people;

import org.beside.OnH2;

class VolunteersOnH2Tests extends VolunteersTests implements OnH2 {
}

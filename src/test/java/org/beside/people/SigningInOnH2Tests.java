package org.beside.people;

import org.beside.OnH2;

class SigningInOnH2Tests extends SigningInTests implements OnH2 {
}

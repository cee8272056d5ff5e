package org.beside.people;

import org.beside.OnH2;

class BondsOnH2Tests extends BondsTests implements OnH2 {
}

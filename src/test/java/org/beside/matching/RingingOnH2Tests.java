package org.beside.matching;

import org.beside.OnH2;

class RingingOnH2Tests extends RingingTests implements OnH2 {
}

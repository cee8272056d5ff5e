package org.beside.matching;

import org.beside.OnH2;

class WaitingOnH2Tests extends WaitingTests implements OnH2 {
}

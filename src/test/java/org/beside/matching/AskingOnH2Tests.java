package org.beside.matching;

import org.beside.OnH2;

class AskingOnH2Tests extends AskingTests implements OnH2 {
}

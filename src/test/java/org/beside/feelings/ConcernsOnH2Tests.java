package org.beside.feelings;

import org.beside.OnH2;

class ConcernsOnH2Tests extends ConcernsTests implements OnH2 {
}

package org.beside.feelings;

import org.beside.OnH2;

class MomentsOnH2Tests extends MomentsTests implements OnH2 {
}

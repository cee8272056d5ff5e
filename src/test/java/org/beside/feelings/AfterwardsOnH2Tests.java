package org.beside.feelings;

import org.beside.OnH2;

class AfterwardsOnH2Tests extends AfterwardsTests implements OnH2 {
}

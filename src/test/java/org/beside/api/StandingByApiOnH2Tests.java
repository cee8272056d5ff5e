package org.beside.api;

import org.beside.OnH2;

class StandingByApiOnH2Tests extends StandingByApiTests implements OnH2 {
}

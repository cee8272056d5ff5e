package org.beside.api;

import org.beside.OnH2;

class AskingApiOnH2Tests extends AskingApiTests implements OnH2 {
}

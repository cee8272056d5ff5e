package org.beside.api;

import org.beside.OnH2;

class AskingKeysApiOnH2Tests extends AskingKeysApiTests implements OnH2 {
}

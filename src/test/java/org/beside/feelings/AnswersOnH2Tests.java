package org.beside.feelings;

import org.beside.OnH2;

class AnswersOnH2Tests extends AnswersTests implements OnH2 {
}

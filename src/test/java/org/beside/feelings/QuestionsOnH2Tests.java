package org.beside.feelings;

import org.beside.OnH2;

class QuestionsOnH2Tests extends QuestionsTests implements OnH2 {
}

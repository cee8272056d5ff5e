package org.beside.people;

import org.beside.OnH2;

class JoiningOnH2Tests extends JoiningTests implements OnH2 {
}

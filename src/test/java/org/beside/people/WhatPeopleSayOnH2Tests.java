package org.beside.people;

import org.beside.OnH2;

class WhatPeopleSayOnH2Tests extends WhatPeopleSayTests implements OnH2 {
}

package org.beside.shell.start;

import java.util.List;

/** The house cannot open with these settings. Each fault is one sentence that says what is wrong and how to mend it. */
class SetupFault extends RuntimeException {

    SetupFault(String fault) {
        this(List.of(fault));
    }

    SetupFault(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
    }
}

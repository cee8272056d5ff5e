package org.beside.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class PlainFaultsTests {

    @Test
    void saysWhichPortIsTakenAndWhatToDo() {
        assertThat(PlainFaults.sentenceFor(new IllegalStateException(new PortInUseException(8080))))
                .contains("Port 8080 is already in use: stop the other program, or choose another port with --port.");
    }

    @Test
    void tellsAForbiddenPortFromATakenOne() {
        var forbidden = new PortInUseException(80, new BindException("Permission denied"));
        assertThat(PlainFaults.sentenceFor(forbidden)).get().asString().contains("below 1024");
    }

    @Test
    void saysThatTheDataFolderIsInUse() {
        var locked = new RuntimeException(new SQLException("Database may be already in use", "90020", 90020));
        assertThat(PlainFaults.sentenceFor(locked)).get().asString().contains("Another Beside");
    }

    @Test
    void leavesWhatItDoesNotKnowToSpringBoot() {
        assertThat(PlainFaults.sentenceFor(new IllegalStateException("A bug"))).isEmpty();
    }
}

package org.beside.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beside.shared.WelcomeLine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

class WelcomeTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void saysWhereToGoAndWhatRoomsAdd() {
        assertThat(welcome(url -> List.of("Admins begin at " + url.resolve("/first"))).lines(8080)).containsExactly(
                "Beside is open at http://localhost:8080",
                "Press Ctrl-C to close it.",
                "Admins begin at http://localhost:8080/first");
    }

    @Test
    void namesTheAddressThatPhonesReach() {
        environment.setProperty(LocalNetwork.ADDRESS, "192.168.1.20");
        assertThat(welcome(_ -> List.of()).lines(8443)).contains("Beside is open at https://192.168.1.20:8443");
    }

    private Welcome welcome(WelcomeLine room) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("room", room);
        return new Welcome(environment, beans.getBeanProvider(WelcomeLine.class));
    }
}

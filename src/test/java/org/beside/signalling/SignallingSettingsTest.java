package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class SignallingSettingsTest {

    private final ApplicationContextRunner server = new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void hasTheDefaultsOfTheProtocol() {
        server.run(started -> {
            assertThat(started.getBean(SignallingSettings.class)).isEqualTo(Samples.SETTINGS);
            assertThat(started.getBean(ReachSettings.class).iceServers()).isEmpty();
        });
    }

    @Test
    void tellsBrowsersOfTheStunServersThatAreSet() {
        server.withPropertyValues("beside.stun-urls=stun:turn.example.org:3478,stun:turn.example.net")
                .run(started -> assertThat(started.getBean(ReachSettings.class).iceServers()).singleElement()
                        .extracting(SignalMessage.IceServer::urls).asInstanceOf(
                                InstanceOfAssertFactories.LIST).hasSize(2));
    }

    @Test
    void reportsAllFaultsAtOnce() {
        server.withPropertyValues("beside.signalling.ticket-lifetime=0s", "beside.signalling.silence-limit=2s",
                        "beside.signalling.message-burst=0")
                .run(failed -> assertThat(failed.getStartupFailure()).rootCause()
                        .hasMessageContaining("ticketLifetime")
                        .hasMessageContaining("messageBurst")
                        .hasMessageContaining("beside.signalling.silence-limit must be longer"));
    }

    @Test
    void reportsWhatIsNoOriginAndNoStunAddress() {
        server.withPropertyValues("beside.allowed-origins=friends.example.org", "beside.stun-urls=turn:example.org")
                .run(failed -> assertThat(failed.getStartupFailure()).rootCause()
                        .hasMessageContaining("such as https://beside.example.org")
                        .hasMessageContaining("looks like stun:"));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({SignallingSettings.class, ReachSettings.class})
    static class Settings {
    }
}

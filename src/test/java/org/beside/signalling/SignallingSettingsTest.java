package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SignallingSettingsTest {

    private final ApplicationContextRunner server = new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void hasTheDefaultsOfTheProtocol() {
        server.run(started -> {
            assertThat(started.getBean(SignallingSettings.class)).isEqualTo(Samples.SETTINGS);
            assertThat(started.getBean(ReachSettings.class)).isEqualTo(Samples.NO_SERVERS);
        });
    }

    @Test
    void tellsBrowsersOfTheStunServersThatAreSet() {
        server.withPropertyValues("beside.stun-urls=stun:turn.example.org:3478,stun:turn.example.net")
                .run(started -> assertThat(started.getBean(ReachSettings.class).stunUrls()).hasSize(2));
    }

    /** By the names that the documents give, as an environment holds them. */
    @Test
    void takesItsTurnServersFromTheEnvironment() {
        server.withInitializer(context -> context.getEnvironment().getPropertySources().addFirst(
                        new SystemEnvironmentPropertySource("test-systemEnvironment", Map.of(
                                "BESIDE_TURN_URLS", "turn:turn.example.org:3478,turns:turn.example.org:443?transport=tcp",
                                "BESIDE_TURN_SECRET", "north"))))
                .run(started -> {
                    var reach = started.getBean(ReachSettings.class);
                    assertThat(reach.turnUrls()).hasSize(2);
                    assertThat(reach.turnSecret()).isEqualTo(new TurnSecret("north"));
                    assertThat(reach.toString()).doesNotContain("north");
                });
    }

    @Test
    void saysThatTurnServersAndTheirSecretBelongTogether() {
        server.withPropertyValues("beside.turn-secret=north-by-northwest").run(failed ->
                assertThat(failed.getStartupFailure()).rootCause()
                        .hasMessageContaining("BESIDE_TURN_URLS and BESIDE_TURN_SECRET belong together")
                        .hasMessageNotContaining("northwest"));
        server.withPropertyValues("beside.turn-urls=turn:turn.example.org").run(failed ->
                assertThat(failed.getStartupFailure()).rootCause().hasMessageContaining("belong together"));
        server.withPropertyValues("beside.turn-urls=stun:turn.example.org", "beside.turn-secret=north").run(failed ->
                assertThat(failed.getStartupFailure()).rootCause().hasMessageContaining("a TURN address looks like"));
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

package org.beside.signalling;

import java.time.Clock;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.server.jetty.JettyRequestUpgradeStrategy;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@EnableConfigurationProperties({SignallingSettings.class, ReachSettings.class})
class SignallingConfiguration {

    /** Our gate decides on origins; Spring's own, which is told to let all pass, would let a missing one pass too. */
    @Bean
    WebSocketConfigurer signalling(SignalHandler handler, OriginGate gate) {
        return registry -> registry.addHandler(handler, "/signal")
                .setHandshakeHandler(new DefaultHandshakeHandler(upgradingTo(SignalHandler.LONGEST_MESSAGE_BYTES)))
                .addInterceptors(gate).setAllowedOriginPatterns("*");
    }

    /** A longer message makes Jetty close the socket with 1009. */
    private static JettyRequestUpgradeStrategy upgradingTo(int longestMessage) {
        var jetty = new JettyRequestUpgradeStrategy();
        jetty.addWebSocketConfigurer(sockets -> sockets.setMaxTextMessageSize(longestMessage));
        return jetty;
    }

    /**
     * Passwords of TURN servers go the same way as what another person's browser says, and the length of what is compressed
     * together tells of both. Each socket would also keep a dictionary. Jetty knows one answer for all of its sockets.
     */
    @Bean
    ApplicationListener<ServletWebServerInitializedEvent> compressingNothing() {
        return started -> {
            var servlets = ServletContextHandler.getServletContextHandler(started.getApplicationContext().getServletContext());
            WebSocketServerComponents.getWebSocketComponents(servlets).getExtensionRegistry().unregister("permessage-deflate");
        };
    }

    @Bean
    Relay relay() {
        return new MemoryRelay();
    }

    @Bean
    Timers timers(Clock clock, @Qualifier("signallingScheduler") TaskScheduler scheduler) {
        return new Timers(clock, scheduler);
    }

    /**
     * Of our own, so that nobody's long work delays a ping, and no default for anybody else. Each task gets a thread,
     * so that no socket that is slow to write to delays the others.
     */
    @Bean(defaultCandidate = false)
    SimpleAsyncTaskScheduler signallingScheduler(Clock clock) {
        var scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("signalling-");
        scheduler.setClock(clock);
        return scheduler;
    }
}

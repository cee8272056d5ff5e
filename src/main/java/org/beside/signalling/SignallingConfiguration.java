package org.beside.signalling;

import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@EnableConfigurationProperties({SignallingSettings.class, ReachSettings.class})
class SignallingConfiguration {

    /** Our gate decides on origins; Spring's own, which is told to let all pass, would let a missing one pass too. */
    @Bean
    WebSocketConfigurer signalling(SignalHandler handler, OriginGate gate) {
        return registry -> registry.addHandler(handler, "/signal").addInterceptors(gate).setAllowedOriginPatterns("*");
    }

    /**
     * Tomcat reads this once, at its start: its buffers are made before a socket could ask for another size. A longer
     * message makes it close the socket with 1009.
     */
    @Bean
    ServletContextInitializer signalBuffers() {
        return servlets -> servlets.setInitParameter("org.apache.tomcat.websocket.textBufferSize",
                Integer.toString(SignalHandler.LONGEST_MESSAGE_BYTES));
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

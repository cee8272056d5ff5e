package org.beside.signalling;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.stream.Stream;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A server that does nothing but signalling, where whoever knows the password is whom they say they are. Not annotated
 * as a configuration, so that no test that scans the whole product finds it and opens its doors.
 */
@EnableAutoConfiguration(excludeName = {
        "com.vaadin.flow.spring.SpringBootAutoConfiguration",
        "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"})
@Import({SignallingConfiguration.class, SignalHandler.class, SignalCodec.class, Conversation.class, Attendance.class,
        Entrance.class, Arrivals.class, Lines.class, Reach.class, Tickets.class, ReturnTickets.class, TicketDesk.class,
        OriginGate.class, Origins.class})
class SignallingServer {

    static final String PASSWORD = "password";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }

    /** So that a page that does not read is soon seen to be one. */
    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> smallSendBuffers() {
        return factory -> factory.addServerCustomizers(server -> Stream.of(server.getConnectors())
                .map(ServerConnector.class::cast).forEach(connector -> connector.setAcceptedSendBufferSize(16 * 1024)));
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .httpBasic(Customizer.withDefaults())
                .build();
    }

    @Bean
    UserDetailsService anybody() {
        return name -> User.withUsername(name).password("{noop}" + PASSWORD).roles("PERSON").build();
    }
}

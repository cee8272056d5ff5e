package org.beside.shell.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.beside.people.ApiTokens;
import org.beside.people.Role;
import org.beside.shared.api.Problem;
import org.beside.shared.api.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.OpaqueTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * Who may use the API: whoever holds a token, for what their role does; every path is named here, and what is not named
 * is not there. Cookies are not read, so nobody is signed in by a session or a known device, and a forged request from a
 * foreign page brings nothing along that counts.
 */
@Configuration
class ApiSecurity {

    private static final String REQUESTER = Role.REQUESTER.name();
    private static final String VOLUNTEER = Role.VOLUNTEER.name();

    private final Problems problems;
    private final BearerTokenAccessDeniedHandler denial = new BearerTokenAccessDeniedHandler();

    ApiSecurity(Problems problems) {
        this.problems = problems;
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiTokens tokens) {
        http.securityMatcher("/api/**").authorizeHttpRequests(requests -> requests
                .requestMatchers(HttpMethod.GET, "/api/openapi.json").permitAll()
                .requestMatchers("/api/v1/tokens").permitAll()
                .requestMatchers("/api/v1/tokens/current", "/api/v1/me", "/api/v1/insight", "/api/v1/wall")
                        .authenticated()
                .requestMatchers("/api/v1/requests", "/api/v1/requests/*", "/api/v1/requests/*/cancel",
                        "/api/v1/requests/*/stand-by", "/api/v1/requests/*/ask-now").hasRole(REQUESTER)
                .requestMatchers("/api/v1/orientation", "/api/v1/availability", "/api/v1/availability/heartbeat",
                        "/api/v1/availability/snooze", "/api/v1/availability/expectation", "/api/v1/ring",
                        "/api/v1/offers/*/answer", "/api/v1/offers/*/decline").hasRole(VOLUNTEER)
                .requestMatchers("/api/v1/calls/*/end", "/api/v1/calls/*/tickets").hasAnyRole(REQUESTER, VOLUNTEER)
                .anyRequest().denyAll());
        http.authenticationManager(new ProviderManager(new OpaqueTokenAuthenticationProvider(tokens)));
        http.oauth2ResourceServer(resource -> resource
                .opaqueToken(Customizer.withDefaults())
                .authenticationEntryPoint(this::challenge)
                .accessDeniedHandler(this::deny));
        http.addFilterBefore(new FilterFaults(problems), BearerTokenAuthenticationFilter.class);
        http.exceptionHandling(failing -> failing
                .authenticationEntryPoint(this::challenge).accessDeniedHandler(this::deny));
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.securityContext(context ->
                context.securityContextRepository(new RequestAttributeSecurityContextRepository()));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'")));
        return http.csrf(AbstractHttpConfigurer::disable).logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable).build();
    }

    /** Spring's own answer to an address that tries to trick path rules is a page. */
    @Bean
    RequestRejectedHandler rejected() {
        var pages = new HttpStatusRequestRejectedHandler();
        return (request, response, rejection) -> {
            if (Problems.isForApi(request)) {
                problems.answer(request, response, new Refusal(Problem.MALFORMED));
            } else {
                pages.handle(request, response, rejection);
            }
        };
    }

    /** Whatever the chain lets through and nobody answers would otherwise come to Vaadin, which has a page for all. */
    @Bean
    SimpleUrlHandlerMapping nothingElse() {
        HttpRequestHandler nothing = (request, response) -> {
            throw new Refusal(Problem.NOT_FOUND);
        };
        return new SimpleUrlHandlerMapping(Map.of("/api/**", nothing), 1);
    }

    /** As RFC 6750 (3) wants it. Spring's own challenge also names OAuth metadata, which there is none of. */
    private void challenge(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, failure instanceof OAuth2AuthenticationException rejected
                ? "Bearer error=\"" + rejected.getError().getErrorCode() + "\"" : "Bearer");
        problems.answer(request, response, new Refusal(Problem.NOT_SIGNED_IN));
    }

    /** Of another role, or where nobody may go because nothing is there. */
    private void deny(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        if (denied instanceof AuthorizationDeniedException named
                && named.getAuthorizationResult() instanceof AuthorityAuthorizationDecision) {
            denial.handle(request, response, denied);
            problems.answer(request, response, new Refusal(Problem.NOT_FOR_YOU));
        } else {
            problems.answer(request, response, new Refusal(Problem.NOT_FOUND));
        }
    }
}

package org.beside.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.beside.shared.api.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may use which operation. One that is new here must be added on purpose. */
class ApiAccessTests extends ApiOnH2Tests {

    private static final Set<String> REQUESTER = Set.of("REQUESTER");
    private static final Set<String> VOLUNTEER = Set.of("VOLUNTEER");
    private static final Set<String> PAIR = Set.of("REQUESTER", "VOLUNTEER");
    private static final Set<String> MEMBERS = Set.of("REQUESTER", "VOLUNTEER", "ADMIN");
    private static final Set<String> ANYBODY = Set.of("REQUESTER", "VOLUNTEER", "ADMIN", "nobody");

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("POST /api/v1/tokens", ANYBODY),
            Map.entry("DELETE /api/v1/tokens/current", MEMBERS),
            Map.entry("GET /api/v1/me", MEMBERS),
            Map.entry("GET /api/v1/insight", MEMBERS),
            Map.entry("GET /api/v1/wall", MEMBERS),
            Map.entry("POST /api/v1/requests", REQUESTER),
            Map.entry("GET /api/v1/requests/current", REQUESTER),
            Map.entry("GET /api/v1/requests/{id}", REQUESTER),
            Map.entry("POST /api/v1/requests/{id}/cancel", REQUESTER),
            Map.entry("POST /api/v1/requests/{id}/stand-by", REQUESTER),
            Map.entry("POST /api/v1/requests/{id}/ask-now", REQUESTER),
            Map.entry("POST /api/v1/orientation", VOLUNTEER),
            Map.entry("GET /api/v1/availability", VOLUNTEER),
            Map.entry("PUT /api/v1/availability", VOLUNTEER),
            Map.entry("POST /api/v1/availability/heartbeat", VOLUNTEER),
            Map.entry("PUT /api/v1/availability/snooze", VOLUNTEER),
            Map.entry("GET /api/v1/availability/expectation", VOLUNTEER),
            Map.entry("GET /api/v1/ring", VOLUNTEER),
            Map.entry("POST /api/v1/offers/{id}/answer", VOLUNTEER),
            Map.entry("POST /api/v1/offers/{id}/decline", VOLUNTEER),
            Map.entry("POST /api/v1/calls/{id}/end", PAIR),
            Map.entry("POST /api/v1/calls/{call}/tickets", PAIR));

    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyOperationIsForThoseWhoAreNamedAndNobodyElse() {
        var found = new TreeMap<String, Set<String>>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/v1"))
                .forEach(path -> mapping.getMethodsCondition().getMethods()
                        .forEach(method -> found.put(method + " " + path, allowed(method.name(), path)))));
        assertThat(found).isEqualTo(new TreeMap<>(MAY_USE));
    }

    private Set<String> allowed(String method, String pattern) {
        var clients = Map.of("REQUESTER", of(visitors.requester("mt")), "VOLUNTEER", of(visitors.volunteer("mt")),
                "ADMIN", of(visitors.admin()), "nobody", nobody());
        var path = pattern.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        var allowed = new TreeSet<String>();
        clients.forEach((who, client) -> {
            var answer = client.send(method, path, BodyPublishers.noBody(), request -> request);
            if (answer.status() == 401) {
                assertThat(who).isEqualTo("nobody");
                assertThat(answer.header("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
                refused(answer, Problem.NOT_SIGNED_IN);
            } else if (answer.status() == 403) {
                refused(answer, Problem.NOT_FOR_YOU);
            } else {
                allowed.add(who);
            }
        });
        return allowed;
    }
}

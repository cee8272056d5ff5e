package org.beside.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.beside.Visitors;
import org.beside.people.People;
import org.beside.shared.PersonId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the API, for one person or for nobody. */
record Client(int port, Optional<String> token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    record Answer(int status, Optional<String> type, String text, java.net.http.HttpHeaders headers) {

        JsonNode json() {
            return JSON.readTree(text);
        }

        String at(String field) {
            return json().path(field).asString();
        }

        Optional<String> header(String name) {
            return headers.firstValue(name);
        }
    }

    static Client ofNobody(int port) {
        return new Client(port, Optional.empty());
    }

    /** Signs in as a client does, by the password. */
    static Client of(int port, People people, PersonId person) {
        var email = people.find(person).orElseThrow().email();
        var signedIn = ofNobody(port).post("/api/v1/tokens", """
                {"email": "%s", "password": "%s"}""".formatted(email, Visitors.PASSWORD));
        if (signedIn.status() != 201) {
            throw new IllegalStateException(signedIn.text());
        }
        return new Client(port, Optional.of(signedIn.at("token")));
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), request -> request);
    }

    Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody(), request -> request);
    }

    Answer post(String path, String json, String... headers) {
        return send("POST", path, BodyPublishers.ofString(json), request -> {
            request.header("Content-Type", "application/json");
            return headers.length == 0 ? request : request.headers(headers);
        });
    }

    Answer put(String path, String json) {
        return send("PUT", path, BodyPublishers.ofString(json), request -> request.header("Content-Type", "application/json"));
    }

    Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), request -> request);
    }

    Answer send(String method, String path, BodyPublisher body, UnaryOperator<HttpRequest.Builder> more) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30)).method(method, body);
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        try {
            var response = HTTP.send(more.apply(request).build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().firstValue("Content-Type"), response.body(),
                    response.headers());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

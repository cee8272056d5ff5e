package org.beside.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.beside.Database;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description tells the truth, all of it, and the same at each start. */
@ApiTest
class ApiDocumentTests {

    private static final Path KEPT = Path.of("docs/openapi.json");

    @LocalServerPort int port;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        Database.H2.into(settings);
    }

    /** The kept text is from another start. Where the change is meant, copy target/openapi.json to docs/. */
    @Test
    void isTheKeptTextByteForByte() throws IOException {
        var document = document();
        Files.writeString(Path.of("target/openapi.json"), document);
        assertThat(document).isEqualTo(Files.readString(KEPT));
    }

    @Test
    void isOpenToEverybodyAndValid() {
        var options = new ParseOptions();
        options.setResolve(true);
        var parsed = new OpenAPIV3Parser().readContents(document(), List.of(), options);
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).startsWith("3.1");
        assertThat(parsed.getOpenAPI().getServers()).singleElement()
                .satisfies(server -> assertThat(server.getUrl()).isEqualTo("/"));
    }

    @Test
    void namesEveryOperationThatThereIs() {
        var there = new TreeSet<String>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/v1"))
                .forEach(path -> mapping.getMethodsCondition().getMethods()
                        .forEach(method -> there.add(method + " " + path))));
        var described = new TreeSet<String>();
        new OpenAPIV3Parser().readContents(document()).getOpenAPI().getPaths().forEach((path, item) ->
                item.readOperationsMap().forEach((method, operation) -> {
                    described.add(method + " " + path);
                    assertThat(operation.getSummary()).as(path).isNotBlank();
                    assertThat(operation.getResponses().keySet()).as(path)
                            .anyMatch(status -> status.startsWith("2")).anyMatch(status -> status.startsWith("4"));
                }));
        assertThat(there).hasSizeGreaterThan(10);
        assertThat(described).isEqualTo(there);
    }

    private String document() {
        var answer = Client.ofNobody(port).get("/api/openapi.json");
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }
}

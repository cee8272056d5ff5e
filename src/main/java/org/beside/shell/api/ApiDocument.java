package org.beside.shell.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beside.shared.PersonId;
import org.beside.shared.api.Problem;
import org.beside.shared.api.Refusal;
import org.beside.shared.api.Refuses;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** The API's own description, made from the code: what an operation refuses is what its annotation names. */
@Configuration
class ApiDocument {

    private static final String BEARER = "token";
    private static final List<Problem> OF_ANY_OPERATION = List.of(Problem.NOT_ACCEPTABLE, Problem.FAULT);
    private static final List<Problem> OF_A_BODY =
            List.of(Problem.MALFORMED, Problem.TOO_LARGE, Problem.WRONG_CONTENT_TYPE);

    private final Problems problems;

    ApiDocument(Problems problems) {
        // Who calls is told by the token, not by a parameter.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(PersonId.class);
        this.problems = problems;
    }

    @Bean
    OpenAPI description() {
        var components = new Components().addSecuritySchemes(BEARER, new SecurityScheme()
                .type(SecurityScheme.Type.HTTP).scheme("bearer").description("From POST /api/v1/tokens"));
        ModelConverters.getInstance(true).readAll(ProblemBody.class).forEach(components::addSchemas);
        return new OpenAPI()
                .info(new Info().title("Beside").version("1")
                        .license(new License().name("AGPL-3.0-or-later").identifier("AGPL-3.0-or-later"))
                        .description("What the pages do, for programs. How to begin: docs/api.md."))
                .servers(List.of(new Server().url("/")))
                .security(List.of(new SecurityRequirement().addList(BEARER)))
                .components(components);
    }

    @Bean
    OperationCustomizer refusals() {
        return (operation, handler) -> {
            // Springdoc takes an id in an address for any text, since it is converted by us.
            Optional.ofNullable(operation.getParameters()).stream().flatMap(List::stream)
                    .filter(parameter -> parameter.getIn().equals("path"))
                    .forEach(id -> id.getSchema().setFormat("uuid"));
            problemsOf(handler).collect(Collectors.groupingBy(Problem::status))
                    .forEach((status, sameStatus) -> describe(operation, status, sameStatus));
            return operation;
        };
    }

    private static Stream<Problem> problemsOf(HandlerMethod handler) {
        var all = new ArrayList<>(OF_ANY_OPERATION);
        if (!handler.hasMethodAnnotation(SecurityRequirements.class)) {
            all.add(Problem.NOT_SIGNED_IN);
        }
        if (Arrays.stream(handler.getMethodParameters()).anyMatch(ApiDocument::isBody)) {
            all.addAll(OF_A_BODY);
        }
        named(Optional.ofNullable(handler.getBeanType().getAnnotation(Refuses.class))).forEach(all::add);
        named(Optional.ofNullable(handler.getMethodAnnotation(Refuses.class))).forEach(all::add);
        return all.stream().distinct().sorted();
    }

    private static boolean isBody(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class);
    }

    private static Stream<Problem> named(Optional<Refuses> refuses) {
        return refuses.map(Refuses::value).stream().flatMap(Arrays::stream);
    }

    private void describe(Operation operation, int status, List<Problem> sameStatus) {
        var content = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        sameStatus.forEach(problem -> content.addExamples(problem.type().substring(problem.type().lastIndexOf('/') + 1),
                new Example().value(problems.bodyOf(exampleOf(problem), Locale.ENGLISH))));
        var response = new ApiResponse()
                .description(sameStatus.stream().map(Problem::title).collect(Collectors.joining(", or: ")))
                .content(new Content().addMediaType("application/problem+json", content));
        if (sameStatus.stream().map(ApiDocument::exampleOf).anyMatch(refusal -> refusal.retryAfter().isPresent())) {
            response.addHeaderObject("Retry-After", new Header().description("Seconds").schema(new IntegerSchema()));
        }
        operation.getResponses().addApiResponse(Integer.toString(status), response);
    }

    private static Refusal exampleOf(Problem problem) {
        return switch (problem) {
            case INVALID -> new Refusal(problem, List.of(new Refusal.Wrong("need", "ask.need.long")));
            case TOO_MANY_ATTEMPTS, TOO_MANY_TICKETS, KEY_IN_USE -> new Refusal(problem, Duration.ofSeconds(30));
            default -> new Refusal(problem);
        };
    }
}

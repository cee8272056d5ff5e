package org.beside.shell.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A problem as RFC 9457 writes it down. */
@Schema(name = "Problem", requiredProperties = {"type", "title", "status", "detail"})
record ProblemBody(
        @Schema(description = "What a client compares.", format = "uri-reference") String type,
        @Schema(description = "For those who write clients, in English.") String title,
        int status,
        @Schema(description = "For the person in front of the client, in the language that was asked for.")
        String detail,
        @Schema(description = "What is wrong with single fields or headers.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

    @Schema(requiredProperties = {"field", "detail"})
    record FieldError(String field, String detail) {
    }
}

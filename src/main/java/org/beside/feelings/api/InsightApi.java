package org.beside.feelings.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beside.feelings.insight.Figure;
import org.beside.feelings.insight.Insight;
import org.beside.feelings.insight.Topic;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same figures as on the page, for everybody who is signed in. */
@RestController
@Tag(name = "How people feel")
class InsightApi {

    @Schema(name = "Figure", requiredProperties = {"topic", "breakdown", "part", "answer", "people"})
    record Told(
            Topic topic,
            @Schema(description = "By what the topic is divided", example = "LANGUAGE") String breakdown,
            @Schema(description = "Which part of it; UNTOLD for those whose circumstances too few shared",
                    example = "de") String part,
            @Schema(example = "GOOD") String answer,
            @Schema(description = "How many people, each at most once a week; of requests, how many requests",
                    example = "25") long people) {

        static Told of(Figure figure) {
            return new Told(figure.topic(), figure.breakdown(), figure.part(), figure.answer(), figure.people());
        }
    }

    @Schema(requiredProperties = "figures")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Figures(
            @Schema(description = "The end of the last week that counts; missing before the first",
                    example = "2026-11-16T00:00:00Z") Optional<Instant> closedTo,
            List<Told> figures) {
    }

    private final Insight insight;

    InsightApi(Insight insight) {
        this.insight = insight;
    }

    @Operation(summary = "How people feel: every figure that may be told",
            description = "Every figure adds up whole groups of at least five people who said the same. To take one from "
                    + "another, of the same topic or not, leaves such groups, too. What became of requests counts calls, and not "
                    + "what was said.")
    @ApiResponse(responseCode = "200", description = "All figures at one moment")
    @GetMapping(path = "/api/v1/insight", produces = MediaType.APPLICATION_JSON_VALUE)
    Figures figures() {
        var figures = insight.figures();
        return new Figures(figures.closedTo(), figures.all().stream().map(Told::of).toList());
    }
}

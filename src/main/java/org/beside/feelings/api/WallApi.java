package org.beside.feelings.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.beside.feelings.wall.Wall;
import org.beside.feelings.wall.WallWord;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The wall, for everybody who is signed in. */
@RestController
@Tag(name = "How people feel")
class WallApi {

    @Schema(requiredProperties = "words")
    record WallOfWords(
            @Schema(description = "The newest first", example = "[\"She had all the time in the world.\"]")
            List<String> words) {
    }

    private final Wall wall;

    WallApi(Wall wall) {
        this.wall = wall;
    }

    @Operation(summary = "Own words that people gave for everybody to read",
            description = "Ask again each time: whoever takes their words back wants them gone.")
    @ApiResponse(responseCode = "200", description = "What stands on the wall now")
    @GetMapping(path = "/api/v1/wall", produces = MediaType.APPLICATION_JSON_VALUE)
    WallOfWords words() {
        return new WallOfWords(wall.shown().stream().map(WallWord::text).toList());
    }
}

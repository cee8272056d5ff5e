package org.beside.matching.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.beside.matching.Daytime;
import org.beside.matching.HelpRequest.State;
import org.beside.matching.NeedKind;
import org.beside.matching.Reason;
import org.beside.shared.CallId;
import org.beside.shared.RequestId;

/** A request as its owner sees it. */
@Schema(requiredProperties = {
        "id", "state", "need", "private", "askedAt", "ringing", "everRung", "daytimes", "relaxed"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record RequestStatus(
        RequestId id, State state, String need,
        @Schema(description = "What the need is about, where its person has said so.", example = "READING")
        Optional<NeedKind> kind,
        @Schema(description = "Whether only volunteers whom an admin has verified are rung.", example = "false")
        @JsonProperty("private") boolean isPrivate,
        @Schema(example = "2026-11-22T10:00:00Z") Instant askedAt,
        @Schema(description = "The request whose call never connected, and which this one goes on with.")
        Optional<RequestId> continues,
        @Schema(description = "How many volunteers are being rung now.", example = "2") int ringing,
        @Schema(description = "How many volunteers have been rung in all.", example = "3") long everRung,
        @Schema(description = "What time of day it is for those who are being rung.", example = "[\"EVENING\"]")
        Set<Daytime> daytimes,
        @Schema(description = "Which rules were relaxed to ring those who are being rung.",
                example = "[\"SPEAKS_A_LITTLE\"]")
        Set<Reason> relaxed,
        @Schema(description = "Half of those who were answered in the last hour waited no longer; only while it "
                + "waits, and when enough were answered to tell.", example = "40")
        Optional<Long> typicalWaitSeconds,
        @Schema(description = "Whether anybody could be rung now; only while it stands by.")
        Optional<Boolean> someoneIsFree,
        @Schema(description = "The call, once somebody has answered.") Optional<CallId> call) {
}
